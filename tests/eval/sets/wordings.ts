import type { Data } from '../data.ts';
import { figure, grouped, mean, type Figure } from '../statistics.ts';
import { heardWordings, type Heard, type Sort } from '../wordings.ts';

/** Sentences by writers who had not seen the rules; `open` were read when rules were written, `kept` were not. */
export async function wordings(_: Data): Promise<Record<string, Figure>> {
  const heard = await heardWordings();
  const share = (half: string, sort: Sort, is: (one: Heard) => boolean) => {
    const some = heard.filter((one) => one.half === half && one.sort === sort);
    const groups = [...grouped(some, ({ check, writer }) => `${check} ${writer}`).values()];
    return figure(groups, some.length, (drawn) => mean(drawn.flat().map((one) => (is(one) ? 1 : 0))));
  };
  return Object.fromEntries(
    ['open', 'kept'].flatMap((half) => [
      [`${half}_heard_at_all`, share(half, 'harmful', ({ heard: own }) => own.length > 0)],
      [`${half}_heard`, share(half, 'harmful', ({ flagged }) => flagged.length > 0)],
      [`${half}_heard_by_own_check`, share(half, 'harmful', ({ check, flagged }) => flagged.includes(check))],
      [`${half}_heard_as_reported`, share(half, 'harmful', ({ reported }) => reported.length > 0)],
      [`${half}_alike_flagged`, share(half, 'look-alike', ({ flagged }) => flagged.length > 0)],
      [`${half}_alike_reported`, share(half, 'look-alike', ({ reported }) => reported.length > 0)],
      [`${half}_neutral_flagged`, share(half, 'neutral', ({ flagged }) => flagged.length > 0)],
    ]),
  );
}
