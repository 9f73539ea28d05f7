// Of the half of the wordings that may be read while rules are written: by check, how many are heard and how many
// look-alikes flagged, and the ones that go wrong: `npm run eval -- --wordings [check ...]`.
import { grouped } from './statistics.ts';
import { heardWordings, type Heard } from './wordings.ts';

const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const heard = (await heardWordings()).filter(
  ({ check, half }) => half === 'open' && (only.length === 0 || only.includes(check)),
);
const share = (some: Heard[], is: (one: Heard) => boolean) => `${some.filter(is).length}/${some.length}`;
const line = (text: string) => `${text}\n`;

for (const [check, own] of grouped(heard, (one) => one.check)) {
  const of = (sort: string) => own.filter((one) => one.sort === sort);
  const alike = [...of('look-alike'), ...of('neutral')];
  const isFlagged = ({ flagged }: Heard) => flagged.length > 0;
  const counts =
    `heard ${share(of('harmful'), isFlagged)} ` +
    `(own ${share(of('harmful'), ({ flagged }) => flagged.includes(check))}) alike ${share(alike, isFlagged)}`;
  process.stdout.write(line(`${check.padEnd(30)} ${counts}`));
  for (const { sort, text, flagged } of own) {
    const isRight = sort === 'harmful' ? flagged.includes(check) : flagged.length === 0;
    if (!isRight)
      process.stdout.write(
        line(`    ${sort} ${JSON.stringify(text)}${flagged.length > 0 ? ` <- ${flagged.join(', ')}` : ''}`),
      );
  }
}
