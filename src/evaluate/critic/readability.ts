import type { Rubric } from '../../domain/rubric.ts';
import { readingGrade, wordsIn } from '../../language/en/readability.ts';
import type { RubricWarning } from './warning.ts';

const highestGrade = 10;
/** A formula says little about a handful of words. */
const fewestWords = 20;

/** Texts that ask for more than ten years of school. Only English is judged, since the formula is made for it. */
export function readingWarnings(rubric: Rubric): RubricWarning[] {
  if (!/^en\b/i.test(rubric.language)) return [];
  const texts = [
    ...rubric.questions.map((question, index) => ({
      at: ['questions', index, 'id'],
      name: question.id,
      text: [question.ask, question.why, ...question.levels, ...question.advice.map((step) => step.do)].join('\n'),
    })),
    ...rubric.checks.map(({ id, message, why, advice, better }, index) => ({
      at: ['checks', index, 'id'],
      name: id,
      text: [message, why, advice, better ?? ''].join('\n'),
    })),
    ...rubric.bands.map(({ id, meaning }, index) => ({ at: ['bands', index, 'meaning'], name: id, text: meaning })),
    ...rubric.rules.map(({ id, why }, index) => ({ at: ['rules', index, 'why'], name: id, text: why })),
  ];
  return texts.flatMap(({ at, name, text }): RubricWarning[] => {
    const grade = wordsIn(text).length < fewestWords ? null : readingGrade(text);
    if (grade === null || grade <= highestGrade) return [];
    return [
      {
        at,
        message: `The text of "${name}" reads at grade ${grade.toFixed(1)}, above ${highestGrade}; use shorter sentences and plainer words.`,
      },
    ];
  });
}
