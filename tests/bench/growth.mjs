import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapes as hostile } from './shapes.mjs';
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

const smallest = 25_000;

/** What a long text costs beside a short one, the start taken off; and texts made to be dear. */
export async function growth(table, { bin, temp }) {
  const secondsFor = (content, ending = 'md') => {
    const file = join(temp, `text.${ending}`);
    writeFileSync(file, content);
    return secondsOf([bin, 'audit', '--fail-on', 'never', '--kind', 'terms', file], { exits: [0, 2] }).cpu;
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
  table.title('4 and 16 times a hostile shape of 25 KB, CPU time, the start taken off');
  for (const { ending, name, text: of } of hostile) {
    const [once, fourTimes, often] = [1, 4, 16].map((times) => secondsFor(of(smallest * times), ending) - empty);
    // Below a few hundredths of a second there is nothing to divide by.
    const grown = (seconds, before) => (seconds < 0.1 ? 'soon' : (seconds / Math.max(0.02, before)).toFixed(1));
    table.row(`${ending}: ${name}`, inSeconds(often), {
      against: `${grown(fourTimes, once)}, ${grown(often, fourTimes)}`,
      target: '5',
    });
  }
}
