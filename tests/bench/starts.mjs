import { untilFirstQuestion } from './first-question.mjs';
import { mediansOf, secondsOf } from './process.mjs';
import { milliseconds } from './table.mjs';

const unit = 'node -e 0';
const rows = [
  ['candor --version', 1.6],
  ['candor score, one file', 4],
  ['candor assess, to the first question', undefined],
  ['candor audit, one policy of 43 KB', 8],
];

/** Short runs, each against a bare start of node. */
export async function starts(table, { bin, temp, policy }) {
  const question = await untilFirstQuestion(bin, temp);
  const medians = await mediansOf(
    {
      [unit]: () => secondsOf(['-e', '0']).cpu,
      'candor --version': () => secondsOf([bin, '--version']).cpu,
      'candor score, one file': () => secondsOf([bin, 'score', 'examples/lantern-bikes/answers.yaml']).cpu,
      ...(question && { 'candor assess, to the first question': question }),
      'candor audit, one policy of 43 KB': () => secondsOf([bin, 'audit', '--fail-on', 'never', policy]).cpu,
    },
    15,
  );
  table.title('Starts, CPU time');
  table.row(unit, milliseconds(medians[unit]));
  for (const [what, target] of rows) {
    const measured = medians[what];
    if (measured === undefined) table.row(what, 'not here');
    else table.row(what, milliseconds(measured), { against: unit, ratio: measured / medians[unit], target });
  }
}
