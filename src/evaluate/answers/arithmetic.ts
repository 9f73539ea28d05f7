import type { AnswerRow, Arithmetic, PrincipleRow } from '../../domain/arithmetic.ts';
import type { Report } from '../../domain/report.ts';
import { scaled, unscaled } from './weigh.ts';

/** From a saved report alone; `undefined` when nothing was answered. */
export function arithmeticOf(report: Report): Arithmetic | undefined {
  const { balance } = report.rubric.resolved;
  const principles = report.principles.flatMap(({ id, title, weight }): PrincipleRow[] => {
    const answers = report.questions.flatMap((question): AnswerRow[] => {
      const { level, value } = question;
      if (question.principle !== id || level === null || value === null) return [];
      return [
        {
          question: question.id,
          ask: question.ask,
          level,
          points: value,
          weight: question.weight,
          product: value * question.weight,
        },
      ];
    });
    if (answers.length === 0) return [];
    const sum = total(answers.map(({ product }) => product));
    const weights = total(answers.map((answer) => answer.weight));
    const score = sum / weights;
    return [
      {
        id,
        title,
        weight,
        answers,
        sum,
        weights,
        score,
        scaled: scaled(balance, score),
        product: weight * scaled(balance, score),
      },
    ];
  });
  if (principles.length === 0) return undefined;
  const sum = total(principles.map(({ product }) => product));
  const weights = total(principles.map(({ weight }) => weight));
  const uncapped = unscaled(balance, sum / weights);
  const cap = report.cappedBy[0]?.cap;
  return { principles, sum, weights, mean: sum / weights, uncapped, cap, total: Math.min(uncapped, cap ?? 100) };
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
