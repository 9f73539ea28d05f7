import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mediansOf, secondsOf } from './process.mjs';
import { inSeconds } from './table.mjs';
import { ofExamples } from './texts.mjs';

const text = ofExamples(100_000);
const clause = 'We may change these terms at any time without notice.';

const shapes = [
  ['one paragraph of 2.7 MB', `${'Bread and water. '.repeat(160_000)}${clause}`],
  ['one line of 10 MB without a blank', `${'a'.repeat(10_000_000)}\n\n${clause}`],
  ['one line of 10 MB of words', `${'we may end it and '.repeat(555_000)}\n\n${clause}`],
  ['5,000 nested >', '> '.repeat(5000) + clause],
  ['5,000 nested -', '- '.repeat(5000) + clause],
  ['5,000 nested [', '['.repeat(5000) + clause],
];

/** What a long text costs beside a short one, the start taken off; and texts made to be dear. */
export async function growth(table, { bin, temp }) {
  const secondsFor = (content) => {
    const file = join(temp, 'text.md');
    writeFileSync(file, content);
    return secondsOf([bin, 'audit', '--fail-on', 'never', '--kind', 'terms', file]).cpu;
  };
  const { empty, short } = await mediansOf({ empty: () => secondsFor(clause), short: () => secondsFor(text) }, 7);
  const { long } = await mediansOf({ long: () => secondsFor(text.repeat(64)) }, 3);
  table.title('Growth and hostile shapes, CPU time');
  table.row('64 times a text of 100 KB', inSeconds(long), {
    against: 'the text',
    ratio: (long - empty) / (short - empty),
    target: 70,
  });
  for (const [what, content] of shapes) table.row(what, inSeconds(secondsFor(content)), { target: 'seconds' });
}
