import type { PromiseMade } from '../../domain/documents-part.ts';
import { plural } from '../../language/plural.ts';
import { visible, visibleJson } from '../../language/visible.ts';
import { layoutFor, type TerminalStyle } from '../layout.ts';
import { markdownText as md } from '../markdown-text.ts';
import type { Format } from '../format.ts';
import { lineWords, placeWords } from '../place-words.ts';

/** Every way to print the register of promises. */
export const promiseFormats: readonly Format<PromiseMade[]>[] = [
  { name: 'terminal', load: async () => terminalPromises },
  { name: 'markdown', load: async () => markdownPromises },
  { name: 'json', load: async () => (promises) => `${visibleJson(promises)}\n` },
];

const none = 'No promise was found: no sentence says what the company will or will not do.';

function terminalPromises(promises: PromiseMade[], style: TerminalStyle): string {
  const { paint, paragraph } = layoutFor(style);
  if (promises.length === 0) return `${paragraph(none)}\n`;
  const sections = byPath(promises).map(([path, made]) =>
    [
      paint.bold(paragraph(visible(path))),
      ...made.map(({ what, when, whom, amount, condition, location }) => {
        const terms = [when, whom === null ? null : `to ${whom}`, amount, condition]
          .filter((part) => part !== null)
          .join(', ');
        const place = placeWords(location);
        return `${paragraph(visible(what), `  ${place.padStart(7)}  `)}${terms === '' ? '' : `\n${paint.cyan(paragraph(visible(terms), ' '.repeat(11)))}`}`;
      }),
    ].join('\n'),
  );
  return `${sections.join('\n\n')}\n\n${paint.bold(`${plural(promises.length, 'promise')} to keep.`)}\n`;
}

function markdownPromises(promises: PromiseMade[]): string {
  if (promises.length === 0) return `${none}\n`;
  const rows = promises.map(
    ({ what, when, whom, amount, condition, location }) =>
      `| ${md(what)} | ${md(when ?? '-')} | ${md(whom ?? '-')} | ${md(amount ?? '-')} | ${md(condition ?? '-')} | ${md(location.path)}:${lineWords(location)} |`,
  );
  return [
    '| What | By when | To whom | How much | Condition | Where |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function byPath(promises: PromiseMade[]): [string, PromiseMade[]][] {
  const paths = new Map<string, PromiseMade[]>();
  for (const promise of promises)
    paths.set(promise.location.path, [...(paths.get(promise.location.path) ?? []), promise]);
  return [...paths];
}
