import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadShipped } from '../../src/index.ts';
import { audited } from './audited.ts';
import { auditedSure } from './sure.ts';

export type Half = 'open' | 'kept';
/** `harmful` does the harm of its check, `look-alike` uses its words and does not, `neutral` harms nobody. */
export type Sort = 'harmful' | 'look-alike' | 'neutral';

/** A sentence that somebody wrote who had not seen what checks look for. */
export interface Wording {
  check: string;
  half: Half;
  sort: Sort;
  writer: string;
  manner?: string;
  text: string;
}

/** What an audit made of one: the checks of harm that speak at all, the ones that aim above a note, and the ones that say so. */
export interface Heard extends Wording {
  heard: string[];
  flagged: string[];
  reported: string[];
}

type Halves = Record<Half, { writer: string; manner?: string; text: string }[]>;

const folder = 'tests/eval/wordings';

export function allWordings(): Wording[] {
  return readdirSync(folder).flatMap((file) => {
    const check = file.replace(/\.yaml$/, '');
    const lists = parse(readFileSync(join(folder, file), 'utf8')) as Partial<Record<string, Halves>>;
    const of = (sort: Sort, list: Halves | undefined) =>
      (['open', 'kept'] as const).flatMap((half) => (list?.[half] ?? []).map((one) => ({ ...one, check, half, sort })));
    return [
      ...of('harmful', lists['harmful']),
      ...of('look-alike', lists['look_alikes']),
      ...of('neutral', lists['neutral']),
    ];
  });
}

/** Each wording by itself, as a document of the first kind that its check reads; `isSure`, by what checks are sure of. */
export async function heardWordings(isSure = false): Promise<Heard[]> {
  const { checks } = await loadShipped('policy');
  const harms = new Set(checks.flatMap(({ id, severity }) => (severity === 'note' ? [] : [id])));
  const kinds = new Map(checks.map(({ id, for: kinds }) => [id, kinds?.[0] ?? 'terms']));
  const wordings = allWordings();
  const texts = wordings.map(({ check, text }, index) => ({
    path: `${index}.md`,
    kind: kinds.get(check) ?? ('terms' as const),
    text,
  }));
  const findings = isSure ? await auditedSure(texts) : (await audited(texts)).findings;
  const heard = wordings.map((wording): Heard => ({ ...wording, heard: [], flagged: [], reported: [] }));
  for (const { check, aim, severity, missing, location } of findings) {
    if (!harms.has(check) || missing === true) continue;
    const one = heard[Number(location.path.replace(/\.md$/, ''))];
    one?.heard.push(check);
    if (aim !== 'note') one?.flagged.push(check);
    if (severity !== 'note') one?.reported.push(check);
  }
  return heard;
}
