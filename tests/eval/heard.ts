// By check, how many wordings are heard and how many look-alikes flagged, on both halves; and of the half that may be
// read while rules are written, the ones that go wrong: `npm run eval -- --wordings [check ...]`.
import { grouped } from './statistics.ts';
import { heardWordings, type Heard } from './wordings.ts';

const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const heard = (await heardWordings()).filter(({ check }) => only.length === 0 || only.includes(check));
const share = (some: Heard[], is: (one: Heard) => boolean) => `${some.filter(is).length}/${some.length}`;
const line = (text: string) => `${text}\n`;

for (const [check, own] of grouped(heard, (one) => one.check)) {
  const of = (half: string, sort: string) => own.filter((one) => one.half === half && one.sort === sort);
  const halves = ['open', 'kept'].map(
    (half) =>
      `${half}: heard ${share(of(half, 'harmful'), ({ flagged }) => flagged.length > 0)}` +
      ` (own ${share(of(half, 'harmful'), ({ flagged }) => flagged.includes(check))})` +
      ` alike ${share([...of(half, 'look-alike'), ...of(half, 'neutral')], ({ flagged }) => flagged.length > 0)}`,
  );
  process.stdout.write(line(`${check.padEnd(30)} ${halves.join('   ')}`));
  for (const { sort, text, flagged } of own.filter(({ half }) => half === 'open')) {
    const isRight = sort === 'harmful' ? flagged.includes(check) : flagged.length === 0;
    if (!isRight)
      process.stdout.write(
        line(`    ${sort} ${JSON.stringify(text)}${flagged.length > 0 ? ` <- ${flagged.join(', ')}` : ''}`),
      );
  }
}
