import { dirname, join } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { readText } from '../outside/open.ts';
import type { RubricFiles } from './rubric-files.ts';
import type { Placed } from '../source/schema-problems.ts';
import { YamlSource, type KeyPath } from '../source/yaml-source.ts';

/** Where an entry of the joined rubric stands. */
interface Origin {
  source: YamlSource;
  at: KeyPath;
}

const parts = ['lists', 'checks'] as const;

/**
 * A rubric whose `lists` and `checks` name files beside it, joined into one: a file of lists holds several, a file of a
 * check one that is called like the file. Throws an InputError for a name without a file.
 */
export function withFiles(head: YamlSource, files: RubricFiles): Placed {
  const own = head.value as Record<string, unknown>;
  const origins: Partial<Record<string, Origin[]>> = {};
  const value = { ...own };
  for (const part of parts) {
    const entries: unknown = own[part];
    if (!Array.isArray(entries) || !entries.some((entry) => typeof entry === 'string')) continue;
    const found = entries.flatMap((entry: unknown, index): Origin[] =>
      typeof entry === 'string' ? entriesIn(entry, [part, index], head, files) : [{ source: head, at: [part, index] }],
    );
    origins[part] = found;
    value[part] = found.map(valueAt);
  }
  return {
    value,
    problem: ([part, index, ...rest], message, which) => {
      const origin = origins[String(part)]?.[Number(index)];
      if (origin !== undefined) return origin.source.problem([...origin.at, ...rest], message, which);
      const keys = [part, index, ...rest].filter((key) => key !== undefined);
      return head.problem(keys, message, which);
    },
  };
}

function entriesIn(name: string, at: KeyPath, head: YamlSource, files: RubricFiles): Origin[] {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name))
    throw new InputError(head.problem(at, `"${name}" names no file: write a folder and a file without its ending.`));
  const file = readText(join(dirname(head.file.path), `${name}.yaml`), 'rubric');
  files.take(file);
  const source = new YamlSource(file);
  if (Array.isArray(source.value)) return source.value.map((_, index) => ({ source, at: [index] }));
  const called = name.slice(name.lastIndexOf('/') + 1);
  if ((source.value as { id?: unknown }).id !== called)
    throw new InputError(source.problem(['id'], `A check is called like its file: "${called}".`));
  return [{ source, at: [] }];
}

function valueAt({ source, at }: Origin): unknown {
  return at.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown>)[key], source.value);
}
