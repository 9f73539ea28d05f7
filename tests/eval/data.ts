import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseFold, foldOf } from './folds.ts';

/** The folder of the data, and which part of it is looked at. */
export interface Data {
  folder: string;
  /** `measured` unless asked for another; `all` for data that nobody tuned on. */
  part: 'measured' | 'tuning' | 'all';
}

export function rows<Row>({ folder }: Data, file: string): Row[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Whether a text by that service, organisation, page or title belongs to the part that is looked at. */
export function isIn({ part }: Data, name: string): boolean {
  return part === 'all' || foldOf(name) === part;
}

export function isClauseIn({ part }: Data, fold: number): boolean {
  return part === 'all' || clauseFold(fold) === part;
}

export function textOf({ folder }: Data, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
