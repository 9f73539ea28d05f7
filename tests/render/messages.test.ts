import { expect, test } from 'vitest';
import type { Measure, Warning } from '../../src/domain/message.ts';
import { measureWords, warningWords } from '../../src/render/messages.ts';

const questions = ['leaving', 'reply-time'];

test.each<[Warning, string]>([
  [
    { code: 'set-aside', values: { because: 'reworded', questions, depth: 'quick' } },
    'Set aside, because the question was reworded after the answer: leaving, reply-time. Answer again.',
  ],
  [
    { code: 'set-aside', values: { because: 'depth', questions, depth: 'quick' } },
    'Not counted at the depth "quick": leaving, reply-time. Choose a deeper one with --depth.',
  ],
  [
    { code: 'other-version', values: { given: '1.0.0', current: '2.0.0', questions } },
    'The answers were given to version 1.0.0, and this is 2.0.0: look again at leaving, reply-time.',
  ],
  [
    { code: 'open-facts', values: { facts: ['has-staff'] } },
    'Not answered under "facts", so the questions that hang on it count as applying: has-staff.',
  ],
  [
    { code: 'demoted', values: { answers: [{ question: 'leaving', because: 'too old' }] } },
    'Said to be counted, and stands as an estimate for want of fresh evidence: leaving (too old).',
  ],
  [
    { code: 'earlier-round-unreadable', values: { path: 'a-2026-05.yaml' } },
    "The round before, a-2026-05.yaml, can't be read, so nothing is compared with it.",
  ],
  [
    { code: 'other-language', values: { path: 'de.md', language: 'deu', expected: 'en' } },
    'de.md was not judged: it reads as German, and the rubric is made for English.',
  ],
  [
    // A saved report may hold what is no language.
    { code: 'other-language', values: { path: 'x.md', language: '?', expected: 'en' } },
    'x.md was not judged: it reads as ?, and the rubric is made for English.',
  ],
  [
    { code: 'links-not-followed', values: { paths: ['a.md', 'b.md'] } },
    'Not followed, because these links lead out of the project: a.md, b.md.',
  ],
  [{ code: 'said', values: { sentence: 'As it was.' } }, 'As it was.'],
])('the warning %j in words', (warning, sentence) => {
  expect(warningWords(warning)).toBe(sentence);
});

test.each<[Measure, string]>([
  [{ code: 'sentence-length', values: { words: 63 } }, 'This sentence has 63 words.'],
  [{ code: 'reading-grade', values: { grade: 12 } }, 'It takes about 12 years of school to read this with ease.'],
  [
    { code: 'last-looked-at', values: { date: '2021-03-04' } },
    'This text says that it was last looked at on 2021-03-04.',
  ],
])('the measure %j in words', (measure, sentence) => {
  expect(measureWords(measure)).toBe(sentence);
});
