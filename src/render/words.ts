import type { Assertion } from '../domain/report.ts';
import { plural } from '../language/plural.ts';

/** Numbers and verdicts in words, for everything that is printed. Nothing here is escaped yet. */

/** `78.4`, or a dash for "nothing to go by". */
export function points(score: number | null): string {
  return score === null ? '-' : score.toFixed(1);
}

export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

export function range(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${points(low)} to ${points(high)}`;
}

/** `score 53.2, needs 60: not met`, or `3 findings of severity error, none is allowed: not met`. */
export function assertionWords({ name, actual, expected, passed, reason }: Assertion): string {
  const [, from] = /^findings:(.+)$/.exec(name) ?? [];
  if (from !== undefined)
    return `${plural(actual ?? 0, 'finding')} of severity ${from}${from === 'error' ? '' : ' or above'}, none is allowed: ${passed ? 'met' : 'not met'}`;
  if (name === 'mostly-unread')
    return `${plural(actual ?? 0, 'document')} of which less than half was read, none is allowed: ${passed ? 'met' : 'not met'}`;
  if (name === 'unread')
    return `${percent(actual ?? 0)} of a document not read, ${percent(expected)} is allowed: ${passed ? 'met' : 'not met'}`;
  if (name === 'document-score')
    return `lowest score of a document ${actual ?? 'none'}, needs ${expected}: ${passed ? 'met' : 'not met'}`;
  const shown = (value: number | null) =>
    value === null ? 'none' : name === 'coverage' ? percent(value) : String(value);
  const verdict = passed ? 'met' : reason === 'provisional' ? 'not met, since the band is provisional' : 'not met';
  return `${name} ${shown(actual)}, needs ${shown(expected)}: ${verdict}`;
}
