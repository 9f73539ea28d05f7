import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** `cli -> roads -> {load, evaluate, ask, render} -> language -> domain`: what each room may import from. */
const mayImport: Record<string, string[]> = {
  domain: [],
  language: ['domain'],
  load: ['language', 'domain'],
  evaluate: ['language', 'domain'],
  ask: ['language', 'domain'],
  render: ['language', 'domain'],
  roads: ['load', 'evaluate', 'ask', 'render', 'language', 'domain', 'tool.ts'],
  cli: ['roads', 'load', 'evaluate', 'ask', 'render', 'language', 'domain', 'tool.ts'],
  'index.ts': ['roads', 'load', 'evaluate', 'ask', 'render', 'language', 'domain'],
  'tool.ts': [],
};

/** What a breach means, for whoever made one. */
const meaning: Record<string, string> = {
  domain: 'the vocabulary would depend on a way of reading, judging or printing it',
  language: 'text handling would know about rubrics on disk or reports',
  load: 'reading a file would depend on how it is judged or printed',
  evaluate: 'a judgement would depend on where its input came from or how it is printed, and could not be tested alone',
  ask: 'the questionnaire could not run anywhere but in this program',
  render: 'a format would compute instead of print, and two formats could disagree',
  roads: 'a whole way from files to report would need a command line',
  cli: 'the shell is last: nothing may depend on it',
};

interface Import {
  file: string;
  room: string;
  specifier: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports: Import[] = files.flatMap((file) =>
  ts.preProcessFile(readFileSync(join('src', file), 'utf8'), true, true).importedFiles.map(({ fileName }) => ({
    file,
    room: file.split(sep)[0] ?? '',
    specifier: fileName,
  })),
);

function targetOf({ file, specifier }: Pick<Import, 'file' | 'specifier'>): string {
  return normalize(join(dirname(file), specifier));
}

function targetRoom(entry: Import): string {
  const target = targetOf(entry);
  return target.startsWith('..') ? '' : (target.split(sep)[0] ?? '');
}

/** One way round for each file from which one begins, imports of types included: `a.ts -> b.ts -> a.ts`. */
function circles(): string[] {
  const from = new Map(files.map((file) => [file, imports.filter((entry) => entry.file === file).map(targetOf)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of from.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of files.toSorted()) walk(file, []);
  return found;
}

describe('the arrows between the rooms', () => {
  test.each(Object.keys(mayImport))('%s imports only what lies to its right', (room) => {
    const breaches = imports
      .filter((entry) => entry.room === room && entry.specifier.startsWith('.'))
      .map((entry) => ({ ...entry, target: targetRoom(entry) }))
      .filter(({ target }) => target !== '' && target !== room && !mayImport[room]?.includes(target))
      .map(({ file, target }) => `${file} imports from ${target}: ${meaning[room] ?? 'this file only re-exports'}`);
    expect(breaches).toEqual([]);
  });

  test('every room is in the plan', () => {
    expect(
      [...new Set(files.map((file) => file.split(sep)[0]))].filter(
        (room) => room !== undefined && !(room in mayImport),
      ),
    ).toEqual([]);
  });

  test('only load/outside touches the file system, so that every file is looked at before it is opened', () => {
    const named = files
      .map((file) => file.split(sep).join('/'))
      .filter((file) => !file.startsWith('load/outside/'))
      .filter((file) =>
        /['"`](?:node:)?fs(?:\/promises)?['"`]|\bgetBuiltinModule\b|\bcreateRequire\b/.test(
          readFileSync(join('src', file), 'utf8'),
        ),
      );
    expect(named).toEqual([]);
  });

  test('only load/outside/git.ts starts another program', () => {
    const breaches = imports.filter(
      ({ file, specifier }) => /^(node:)?child_process$/.test(specifier) && file !== join('load', 'outside', 'git.ts'),
    );
    expect(breaches).toEqual([]);
  });

  test('only cli takes the process in, and the modules that ask git and that ask who still writes', () => {
    const known = ['git.ts', 'alive.ts'].map((name) => join('load', 'outside', name));
    const breaches = imports.filter(
      ({ file, room, specifier }) => /^(node:)?process$/.test(specifier) && room !== 'cli' && !known.includes(file),
    );
    expect(breaches).toEqual([]);
  });

  test('only roads/jobs starts threads, since only a whole way through documents knows what can be done side by side', () => {
    const breaches = imports.filter(
      ({ file, specifier }) => specifier === 'node:worker_threads' && dirname(file) !== join('roads', 'jobs'),
    );
    expect(breaches).toEqual([]);
  });

  test('nothing of ours speaks to a network', () => {
    const network = /^(node:)?(https?|http2|net|tls|dgram|dns|inspector)(\/|$)/;
    expect(imports.filter(({ specifier }) => network.test(specifier))).toEqual([]);
    const asking = files.filter((file) =>
      /\b(fetch|WebSocket|EventSource)\(/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });

  test('only cli touches the process', () => {
    const breaches = files.filter(
      (file) => !file.startsWith('cli') && /\bprocess\.|\bconsole\./.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(breaches).toEqual([]);
  });

  test('only cli and the library know the working folder; a road is told', () => {
    const breaches = files.filter(
      (file) =>
        !file.startsWith('cli') &&
        file !== 'index.ts' &&
        /\bresolve\((?:'\.?'|"\.?")?\)|\bcwd\(\)/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(breaches).toEqual([]);
  });

  test('no file needs one that needs it in turn, not even for a type', () => {
    expect(circles()).toEqual([]);
  });

  test('no file is too long to be read at once', () => {
    const lines = (file: string) => readFileSync(join('src', file), 'utf8').split('\n').length;
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });
});
