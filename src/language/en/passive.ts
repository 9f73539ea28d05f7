import { irregularParticiples } from './verb-forms.ts';

const be = new Set('am is are was were be been being'.split(' '));

/** Words that look like participles and say how things are, not what was done to them. */
const states = new Set(
  'advanced aged allowed based become been born come committed complicated concerned dated dedicated delighted detailed disappointed entitled excited experienced gone grown impressed indeed inclined interested involved limited located need obliged pleased prepared qualified related required retired satisfied skilled supposed sacred scared speed surprised tired used unchanged unlimited unused worried'.split(
    ' ',
  ),
);

/** A form of "to be", at most two adverbs, and a participle: the places of its words, `to` exclusive. */
export function isPassive(words: readonly string[]): { from: number; to: number } | undefined {
  for (let from = 0; from < words.length; from++) {
    if (!be.has(words[from] ?? '')) continue;
    let at = from + 1;
    while (at < from + 3 && /^(not|also|only|always|never|often|then|\w+ly)$/.test(words[at] ?? '')) at++;
    const word = words[at] ?? '';
    if (states.has(word)) continue;
    if (irregularParticiples.has(word) || /^\w{2,}ed$/.test(word)) return { from, to: at + 1 };
  }
  return undefined;
}
