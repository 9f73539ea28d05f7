import type { DocumentsPart } from '../../domain/documents-part.ts';
import type { Standing } from '../../domain/text-score.ts';
import { points, range } from '../words.ts';

/** What the score of texts means, how sure it is, and what holds it down. */
export function shareSentences({ score, share, low, high, standing, calibration, errorCap }: DocumentsPart): string[] {
  if (calibration === null) return ['This rubric is not calibrated, so the score is the mean of its principles.'];
  if (score === null || share === null) return [tooLittle];
  return [
    ...(low === high ? [] : [`The score is an estimate, ${range(low, high)}; 45 is the middle of public texts.`]),
    ...(standing === null ? [] : [standingSentence(standing)]),
    `Of 100 points that readers would quote, about ${Math.round(share)} would be good for customers.`,
    ...(errorCap === null ? [] : [`An error holds the score down to ${points(errorCap)}.`]),
  ];
}

export const tooLittle =
  'Too little to judge: a score needs two sentences that tell what a customer should know, one of them a harm or a credit, and one in every 500 words.';

/** `It is fairer than 22% of 293 public terms.` */
export function standingSentence({ fairerThan, n, of }: Standing): string {
  const texts =
    { all: 'public texts of all kinds', terms: 'public terms', privacy: 'public privacy policies' }[of] ??
    `public texts on ${of}`;
  if (fairerThan === 0) return `None of ${n} ${texts} is less fair.`;
  return `It is fairer than ${fairerThan === 100 ? 'all' : `${fairerThan}%`} of ${n} ${texts}.`;
}
