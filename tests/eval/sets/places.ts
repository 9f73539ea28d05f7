import { audited } from '../audited.ts';
import { rows, textOf, type Data } from '../data.ts';
import { figure, type Figure } from '../statistics.ts';

/**
 * Whether the first and the last word of each excerpt stand in the raw line at the columns that the finding names. The
 * reader here is a naive one, with nothing of the parsers: it takes marks, tags, link targets and entities out of a line.
 */
export async function places(data: Data): Promise<Record<string, Figure>> {
  const files = [
    ...rows<{ id: string; file: string }>(data, 'graded-policies/index.jsonl').map(
      ({ file }) => `graded-policies/${file}`,
    ),
    ...rows<{ id: string }>(data, 'humane-policies/index.jsonl').map(({ id }) => `humane-policies/docs/${id}.md`),
  ];
  const texts = files.map((path) => ({ path, text: textOf(data, path) }));
  const lines = new Map(texts.map(({ path, text }) => [path, text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)]));
  const { findings } = await audited(texts);
  const checked = findings.flatMap(({ location, excerpt }) => {
    const words = excerpt?.match(/[\p{L}\p{N}]+/gu) ?? [];
    const { path, line = 1, column = 1, endLine = 1, endColumn = 1 } = location;
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = plain(lines.get(path)?.[line - 1]?.slice(column - 1) ?? '');
    const end = plain(lines.get(path)?.[endLine - 1]?.slice(0, endColumn - 1) ?? '');
    const holds = wordAt(start, first, 'start') && wordAt(end, last, 'end');
    if (!holds)
      process.stderr.write(`  place ${path}:${line}:${column} "${first}" to ${endLine}:${endColumn} "${last}"\n`);
    return [holds ? 1 : 0];
  });
  return {
    places_right: figure(
      checked,
      checked.length,
      (drawn) => drawn.reduce((sum: number, one) => sum + one, 0) / drawn.length,
    ),
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', rsquo: '\u2019' };

function plain(line: string): string {
  return line
    .replace(/\]\((?:[^()]|\([^()]*\))*\)/g, ']')
    .replace(/\]\[[^\]]*\]/g, ']')
    .replace(/<((?:https?|mailto):[^>]*|[^>@\s]+@[^>]*)>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[*_`\\[\]\u00AD]/g, '');
}

function wordAt(text: string, word: string, side: 'start' | 'end'): boolean {
  const trimmed = side === 'start' ? text.replace(/^[^\p{L}\p{N}]+/u, '') : text.replace(/[^\p{L}\p{N}]+$/u, '');
  return side === 'start' ? trimmed.startsWith(word) : trimmed.endsWith(word);
}
