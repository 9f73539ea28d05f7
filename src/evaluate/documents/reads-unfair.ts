import { at } from '../../domain/at.ts';
import type { Check, Severity } from '../../domain/check.ts';
import type { CheckResult, Finding } from '../../domain/documents-part.ts';
import type { Rubric } from '../../domain/rubric.ts';
import type { Look } from './checks/look.ts';
import { isHarm } from './evidence.ts';
import type { FindingMaker } from './finding.ts';
import { isOfTerms } from './ground.ts';
import type { Reading } from './reading.ts';
import type { StatisticalReader } from './statistical-reader.ts';

/** The check of what the statistical reader alone calls unfair, where no other check sees anything. */
export const readsUnfairId = 'reads-unfair';

const texts = {
  message: 'This reads like clauses that people call unfair.',
  why: 'Its words are those of sentences that lawyers and customers called unfair. No check knows what it does, so it may be harmless.',
  advice: 'Read it as a customer would who has just had trouble with you. Say what you mean, or take it out.',
};

/** As it stands among the checks of a report. */
export function readsUnfairCheck({ principles }: Pick<Rubric, 'principles'>): CheckResult {
  const principle = principles.find(({ id }) => id === 'frankness') ?? at(principles, 0);
  return { id: readsUnfairId, kind: 'reader', principle: principle.id, aim: 'warning', ...texts };
}

/** Shorter sentences are titles and scraps. */
const fewestWords = 8;
const wordsShown = 3;

/** One finding for each sentence of terms without a harm that the reader is sure of, with the words that decided. */
export function unfairReadingsIn(
  reading: Reading,
  looks: ReadonlyMap<Check, Look>,
  statistics: StatisticalReader,
  maker: FindingMaker,
  severity: Severity,
): Finding[] {
  if (!isOfTerms(reading.document)) return [];
  const harmful = new Set(
    [...looks].flatMap(([check, { seen }]) =>
      isHarm(check) ? seen.flatMap(({ sentence, items = [] }) => [sentence, ...items]) : [],
    ),
  );
  return reading.sentences.flatMap((sentence) => {
    const { index, block, length, lead } = sentence;
    if (harmful.has(index) || length - lead < fewestWords) return [];
    if (at(reading.document.blocks, block).kind === 'heading') return [];
    const words = reading.wordsOf(sentence);
    if (!statistics.isSureOf(words)) return [];
    const { text, location } = maker.sentence(index);
    const message = { code: 'reads-like' as const, values: { words: statistics.decidingWords(words, wordsShown) } };
    return [maker.quoted(readsUnfairId, severity, location, text, message)];
  });
}
