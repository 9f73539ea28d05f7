import { compilePhrases } from '../phrase/compile.ts';
import { PhraseMatcher } from '../phrase/matcher.ts';

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

const phrases = [...whenPhrases, '<whom>'];

let matcher: PhraseMatcher | undefined;

/** By when, to whom and by whom a sentence promises something, in its own words; word places, `to` exclusive. */
export function promisedIn(words: readonly string[]): Record<'who' | 'when' | 'whom', Span | undefined> {
  matcher ??= new PhraseMatcher(compilePhrases(phrases, lists));
  const classes = Int32Array.from(words, (word) => matcher?.classOf(word) ?? 0);
  let when: (Span & { phrase: number }) | undefined;
  let whom: Span | undefined;
  matcher.find(matcher.waysAmong(classes, 0, words.length), classes, 0, words.length, (phrase, from, to) => {
    if (phrase === whenPhrases.length) whom ??= { from, to };
    else if (when === undefined || phrase < when.phrase) when = { phrase, from, to };
  });
  const we = words.indexOf('we');
  return { who: we < 0 ? undefined : { from: we, to: we + 1 }, when: when && { from: when.from, to: when.to }, whom };
}

const amount =
  /(?:[$€£¥]\s?\d[\d.,]*\d|[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:%|percent\b|per cent\b|euros?\b|dollars?\b|pounds?\b)|\b(?:full refund|in full|twice|double)\b)/i;

export function amountIn(sentence: string): string | undefined {
  return amount.exec(sentence)?.[0];
}

interface Span {
  from: number;
  to: number;
}
