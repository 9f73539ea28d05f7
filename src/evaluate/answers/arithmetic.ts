import type { AnswerRow, Arithmetic, PrincipleRow } from '../../domain/arithmetic.ts';
import type { AnswersPart } from '../../domain/answers-part.ts';
import type { Balance } from '../../domain/rubric.ts';
import { scaled, unscaled } from '../mean.ts';

/** From the answers of a saved report; `undefined` when nothing was answered. */
export function arithmeticOf(balance: Balance, answers: AnswersPart): Arithmetic | undefined {
  const principles = answers.principles.flatMap(({ id, title, weight }): PrincipleRow[] => {
    const rows = answers.questions.flatMap((question): AnswerRow[] => {
      const { level, value } = question;
      if (question.principle !== id || level === null || value === null) return [];
      return [
        {
          question: question.id,
          ask: question.ask,
          level,
          value,
          weight: question.weight,
          product: value * question.weight,
        },
      ];
    });
    if (rows.length === 0) return [];
    const sum = total(rows.map(({ product }) => product));
    const weights = total(rows.map((row) => row.weight));
    const score = sum / weights;
    return [
      {
        id,
        title,
        weight,
        answers: rows,
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
  const cap = answers.cappedBy[0]?.cap;
  return { principles, sum, weights, mean: sum / weights, uncapped, cap, total: Math.min(uncapped, cap ?? 100) };
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
