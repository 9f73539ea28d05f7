import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, readingGrade } from '../../../src/language/en/readability.ts';
import { audited } from '../audited.ts';
import { isIn, rows, type Data } from '../data.ts';
import { grouped, figure, mean, type Figure } from '../statistics.ts';

interface Fixture {
  metric: string;
  args: {
    text: string;
    lang?: string;
    expected?: number;
    n_words?: number;
    n_syllables?: number;
    margin?: number;
  } & Record<string, unknown>;
}

const english = new Set([
  'EASY_TEXT',
  'SHORT_TEXT',
  'PUNCT_TEXT',
  'LONG_TEXT',
  'EMPTY_STR',
  'DIFFICULT_WORD',
  'EASY_WORD',
]);

const perWord = (text: string) => countsOf(text).syllables / Math.max(1, countsOf(text).words);
const perSentence = (text: string) => countsOf(text).words / countsOf(text).sentences;

/** What Candor measures, or what follows from it, by the name of the fixture. */
const measures: Record<string, (text: string) => number> = {
  flesch_kincaid_grade: (text) => readingGrade(text.replace(/\n/g, ' ')) ?? 0,
  flesch_reading_ease: (text) => (text.trim() === '' ? 0 : 206.835 - 1.015 * perSentence(text) - 84.6 * perWord(text)),
  count_sentences: (text) => (text.trim() === '' ? 0 : countsOf(text).sentences),
  count_words: (text) => countsOf(text).words,
  count_syllables: (text) => countsOf(text).syllables,
  words_per_sentence: perSentence,
  syllables_per_word: perWord,
  sentences_per_word: (text) => (countsOf(text).words === 0 ? 0 : 1 / perSentence(text)),
};

/** English texts with known values, and pairs of a clause and its plain summary. */
export async function readabilitySets(data: Data): Promise<Record<string, Figure>> {
  return { ...fixtures(data), ...(await plainEnglish(data)) };
}

/** Within 5 % or half a unit. */
function fixtures(data: Data): Record<string, Figure> {
  const texts = JSON.parse(readFileSync(join(data.folder, 'textstat-fixtures/texts.json'), 'utf8')) as Record<
    string,
    string
  >;
  const checked = rows<Fixture>(data, 'textstat-fixtures/expected.jsonl').flatMap(({ metric, args }) => {
    const measure = measures[metric];
    if (typeof args.text !== 'string') return [];
    const name = args.text.startsWith('@') ? args.text.slice(1) : undefined;
    const isEnglish = (args.lang ?? 'en_US').startsWith('en') && (name === undefined || english.has(name));
    // Candor's words are without punctuation, and hyphens do not part them here.
    const isOther =
      args['rm_punctuation'] === false || args['split_contractions'] === true || args['split_hyphens'] === true;
    const expected = args.expected ?? args.n_words ?? args.n_syllables;
    if (measure === undefined || !isEnglish || isOther || expected === undefined) return [];
    const got = measure(name === undefined ? args.text : (texts[name] ?? ''));
    return [
      {
        metric,
        text: args.text.slice(0, 40),
        expected,
        got,
        holds: Math.abs(got - expected) <= Math.max(0.5, 0.05 * expected),
      },
    ];
  });
  for (const { holds, metric, text, expected, got } of checked)
    if (!holds)
      process.stderr.write(`  fixture ${metric} of ${JSON.stringify(text)}: expected ${expected}, got ${got}\n`);
  return { fixtures_within: figure(checked, checked.length, (drawn) => mean(drawn.map(({ holds }) => Number(holds)))) };
}

async function plainEnglish(data: Data): Promise<Record<string, Figure>> {
  const pairs = rows<{ uid: string; doc: string | null; original: string; summary: string }>(
    data,
    'plain-english/pairs.jsonl',
  ).filter((row) => isIn(data, row.doc ?? row.uid));
  const { documents } = await audited(
    pairs.flatMap(({ original, summary }, at) => [
      { path: `${at}-original.txt`, kind: 'terms' as const, text: original },
      { path: `${at}-summary.txt`, kind: 'terms' as const, text: summary },
    ]),
  );
  const voice = new Map(
    documents.map(({ path, principles }) => [path, principles.find(({ id }) => id === 'human-voice')?.score ?? 0]),
  );
  const wins = pairs.map(({ doc, uid }, at) => {
    const difference = (voice.get(`${at}-summary.txt`) ?? 0) - (voice.get(`${at}-original.txt`) ?? 0);
    return { group: doc ?? uid, win: difference > 0 ? 1 : difference === 0 ? 0.5 : 0 };
  });
  const groups = [...grouped(wins, ({ group }) => group).values()];
  return { plain_pairs: figure(groups, wins.length, (drawn) => mean(drawn.flat().map(({ win }) => win))) };
}
