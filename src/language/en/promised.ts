import { PhraseMatcher } from '../phrase/matcher.ts';
import type { Token } from './tokens.ts';

const lists = new Map([
  ['unit', 'second minute hour day week month year'.split(' ').flatMap((unit) => [unit, `${unit}s`])],
  ['kind-of', ['business', 'working', 'calendar', 'full', 'more']],
  [
    'whom',
    'you customers users members subscribers everyone everybody anyone people visitors buyers guests parents creators sellers'.split(
      ' ',
    ),
  ],
]);
const span = '<number> [<kind-of>] <unit>';

const whenPhrases = [
  `(within|in|after|for|until|up to) [at least|at most|no more than] [the next|the first|another] ${span}`,
  `[at least|not less than] ${span} [written|prior|advance] (before|beforehand|notice|in advance|ahead|earlier|after)`,
  `(at least|no less than|at most|no later than|not later than|no more than|no longer than) ${span}`,
  '(by|before) (the end of|the next) ... (day|week|month|year|period|term)',
  '(same|next) [business|working] day',
  '(immediately|straight away|right away|at once|without delay|without undue delay|any time)',
  span,
];

let matcher: PhraseMatcher | undefined;

/** By when and to whom a sentence promises something, in its own words; token places, `to` exclusive. */
export function promisedIn(tokens: Token[]): Record<'when' | 'whom', { from: number; to: number } | undefined> {
  matcher ??= new PhraseMatcher([...whenPhrases, '<whom>'], lists);
  const hits = matcher.find(tokens);
  const first = (phrases: (phrase: number) => boolean) =>
    hits.filter(({ phrase }) => phrases(phrase)).toSorted((a, b) => a.phrase - b.phrase || a.from - b.from)[0];
  return {
    when: first((phrase) => phrase < whenPhrases.length),
    whom: first((phrase) => phrase === whenPhrases.length),
  };
}
