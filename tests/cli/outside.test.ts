import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runChild } from './run-child.ts';

const unfair = 'We may change these terms at any time without notice to you.\n';
const secret = '[http]\n\textraheader = AUTHORIZATION: basic SEKRET123\n\tx = secret token SEKRET123\n';
let project = '';

function write(name: string, text: string): string {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
  return join(project, name);
}

function sparse(name: string, size: number): void {
  const file = openSync(join(project, name), 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

const run = (...argv: string[]) => runChild(argv, {}, project);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  write('package.json', '{}');
  write('legal/privacy.md', unfair);
  write(
    'spy.yaml',
    'candor: 1\nid: spy\nversion: 1.0.0\nextends: [policy]\nchecks:\n' +
      '  - {id: leak, principle: honesty, kind: clause, severity: error, message: M., why: W., advice: A., any: [authorization basic, secret token], examples: {fail: [the secret token], pass: [a tree]}}\n',
  );
});

describe('what git keeps is printed nowhere', () => {
  beforeEach(() => {
    for (const name of ['.git', '.store', 'vendor/lib/.git']) {
      write(`${name}/config`, secret);
      write(`${name}/HEAD`, 'ref: refs/heads/main\n');
      mkdirSync(join(project, name, 'objects'));
      mkdirSync(join(project, name, 'refs'));
    }
  });

  test.each([
    ['a link', '../.git/config', 'legal/terms.md'],
    ['a link to a nested repository', '../vendor/lib/.git/config', 'legal/terms.md'],
    ['a link to a folder of git by another name', '../.store/config', 'legal/terms.md'],
    ['a link to the folder', '../.git', 'legal/terms'],
    ['a link by way of the process', '/proc/self/cwd/.git/config', 'legal/terms.md'],
  ])('by %s', async (_, target, link) => {
    symlinkSync(target, join(project, link));
    for (const named of ['legal', link, 'legal/*', `${link}/config`]) {
      const { code, stdout, stderr } = await run('audit', '--rubric', 'spy.yaml', named, '--format', 'json');
      expect(stdout + stderr).not.toContain('SEKRET123');
      expect([1, 2]).toContain(code);
    }
  });

  test('as a config, a rubric, answers, a report or package.json, whose faults would be quoted', async () => {
    for (const name of ['.candorrc', 'candor.config.yaml', 'package.json']) {
      if (name === 'package.json') spawnSync('rm', [join(project, name)]);
      symlinkSync('.git/config', join(project, name));
      const { code, stdout, stderr } = await run('audit', 'legal');
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain('SEKRET123');
      spawnSync('rm', [join(project, name)]);
    }
    symlinkSync('.git/config', join(project, 'x.yaml'));
    write('candor.config.yaml', 'rubric: .git/config\n');
    for (const argv of [
      ['score', 'x.yaml'],
      ['rubric', 'check', 'x.yaml'],
      ['report', 'x.yaml'],
      ['audit', 'legal'],
    ]) {
      const { code, stdout, stderr } = await run(...argv);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain('SEKRET123');
    }
  });
});

test.each([
  ['a report', (to: string) => ['audit', 'legal', '--fail-on', 'never', '--output', `json=${to}/pre-commit`]],
  ['a config', (to: string) => ['init', to]],
  ['a rubric', (to: string) => ['rubric', 'new', `${to}/r.yaml`]],
  ['answers', (to: string) => ['assess', `${to}/a.yaml`, '--answers-from', '-']],
])('nothing is written where git runs it: %s', async (_, argv) => {
  mkdirSync(join(project, '.git/hooks'), { recursive: true });
  symlinkSync('.git/hooks', join(project, 'link'));
  for (const to of ['.git/hooks', 'link']) {
    const { code, stderr } = await run(...argv(to));
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing is written into .git; choose another place.');
  }
  expect(readdirSync(join(project, '.git/hooks'))).toEqual([]);
});

test.each(['x/../../../outside.yaml', '@x/y/../../../../outside.yaml', '../outside.yaml', './x/../../outside.yaml'])(
  'extends: [%s] does not leave the project, wherever one stands',
  async (name) => {
    const outer = project;
    project = join(outer, 'inner');
    write('package.json', '{}');
    mkdirSync(join(project, 'x'));
    mkdirSync(join(project, 'node_modules/x'), { recursive: true });
    write('own.yaml', `candor: 1\nid: own\nversion: 1.0.0\nextends: ["${name}"]\n`);
    for (const [folder, path] of [
      [project, 'own.yaml'],
      [outer, 'inner/own.yaml'],
    ] as const) {
      writeFileSync(join(outer, 'outside.yaml'), 'secret: SEKRET123\n');
      const there = await runChild(['rubric', 'check', path], {}, folder);
      expect(there.stdout + there.stderr).not.toContain('SEKRET123');
      expect(there.stdout).toMatch(/which lies outside its/);
      rmSync(join(outer, 'outside.yaml'));
      expect(await runChild(['rubric', 'check', path], {}, folder)).toEqual(there);
    }
  },
);

describe('what a shell hands over is read', () => {
  const answers = resolve('examples/lantern-bikes/answers.yaml');
  const shell = async (line: string) => {
    const child = spawn('bash', ['-c', line], {
      cwd: project,
      env: { ...process.env, CANDOR: resolve('bin/candor.js') },
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };

  test.each([
    [`node "$CANDOR" score <(cat ${answers}) --quiet`, 0],
    [`cat ${answers} | node "$CANDOR" score /dev/stdin --quiet`, 0],
    [`node "$CANDOR" score /dev/stdin --quiet < ${answers}`, 0],
    [`node "$CANDOR" score /dev/fd/7 --quiet 7< ${answers}`, 0],
    [`cat legal/privacy.md | node "$CANDOR" audit /dev/stdin --quiet`, 1],
    [`node "$CANDOR" score /dev/stdin --quiet <&-`, 2],
    [`head -c 3000000 /dev/zero | node "$CANDOR" score /dev/stdin`, 2],
    [`node "$CANDOR" score /dev/null`, 2],
    [`node "$CANDOR" score /proc/self/environ`, 2],
  ])('%s ends with %d', async (line, code) => {
    const ran = await shell(line);
    expect(ran.said).not.toMatch(/^ {4}at |bug in Candor/m);
    expect(ran.code).toBe(code);
  });

  test('but a config names none of it', async () => {
    write('candor.config.yaml', 'rubric: /dev/stdin\ndocuments: [/dev/fd/0]\n');
    const ran = await shell(`node "$CANDOR" audit legal < ${answers}`);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.said).toMatch(/candor\.config\.yaml:1:9: A config may name a rubric below/);
  });
});

describe('a config that can not be read is said, and nothing is judged', () => {
  const makes: [string, (at: string) => unknown][] = [
    ['a link to a device', (at) => symlinkSync('/dev/zero', at)],
    ['a pipe', (at) => spawnSync('mkfifo', [at])],
    ['2 GB of nothing', (at) => sparse(at.slice(project.length + 1), 2 * 1024 ** 3)],
    ['a folder', (at) => mkdirSync(at)],
    ['a link to nowhere', (at) => symlinkSync('nowhere', at)],
    ['a link out', (at) => symlinkSync('/etc/hostname', at)],
  ];
  test.each(
    ['package.json', '.candorrc', 'candor.config.json'].flatMap((name) =>
      makes.map((make) => [name, ...make] as const),
    ),
  )('%s is %s', async (name, _, make) => {
    spawnSync('rm', [join(project, 'package.json')]);
    make(join(project, name));
    const ran = await run('audit', 'legal');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(`${name}: `)).toBe(true);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a package.json with a byte order mark holds its gate', async () => {
    write('package.json', '\uFEFF{"candor": {"gate": {"fail_on": "never"}}}');
    expect((await run('audit', 'legal')).code).toBe(0);
  });

  test('a package.json that is no JSON is an error when it may hold a config, else a warning', async () => {
    write('package.json', '{"candor": {"gate": {"fail_on": "never"}},}');
    expect(await run('audit', 'legal')).toMatchObject({ code: 2, stderr: expect.stringMatching(/^package\.json: /) });
    write('package.json', '{"name": "x",}');
    expect(await run('audit', 'legal')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^package\.json: /) });
  });

  test.each([
    '.candorrc.yml',
    'candor.config.yml',
    '.candorrc.js',
    'candor.config.ts',
    'Candor.config.yaml',
    '.candor.yaml',
  ])('%s is none, and that is said', async (name) => {
    write(name, 'gate: {fail_on: never}\n');
    const ran = await run('audit', 'legal');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`${name}: This file is not used: a config is called .candorrc,`);
  });

  test('one in a folder below is unused there, and an error in one is placed as seen from the working folder', async () => {
    write('legal/candor.config.yaml', 'gate: {fail_on: never}\n');
    const ran = await run('audit', 'legal');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('legal/candor.config.yaml: This config is not used');
    write('candor.config.yaml', 'gaet: 1\n');
    mkdirSync(join(project, 'deep'));
    const placed = await runChild(['audit', '../legal'], {}, join(project, 'deep'));
    expect(placed.stderr).toMatch(/^\.\.\/candor\.config\.yaml:1:1: /);
  });
});

describe('an output of the config', () => {
  test.each([
    ['src/index.js', 'json'],
    ['Makefile', 'terminal'],
    ['node_modules/x/index.json', 'json'],
    ['candor.config.json', 'json'],
    ['data.json', 'json'],
    ['readme.md', 'markdown'],
    ['notes.txt', 'terminal'],
  ])('does not replace %s', async (name, format) => {
    write(name, name === 'candor.config.json' ? '' : '{"by": "hand"}');
    write('.candorrc', `outputs: {${format}: ${name}}\n`);
    if (name === 'candor.config.json') spawnSync('rm', [join(project, name)]);
    const ran = await run('audit', 'legal');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^\.candorrc:1:\d+: A config may /);
  });

  test.each(['json', 'markdown', 'terminal'])('replaces the %s report of an earlier run', async (format) => {
    const name = { json: 'report.json', markdown: 'report.md', terminal: 'report.txt' }[format] ?? '';
    write('.candorrc', `outputs: {${format}: out/${name}}\n`);
    for (let count = 0; count < 2; count++) expect((await run('audit', 'legal', '--fail-on', 'never')).stderr).toBe('');
    copyFileSync(`examples/lantern-bikes/${name}`, join(project, 'out', name));
    expect((await run('audit', 'legal', '--fail-on', 'never')).code).toBe(0);
    expect(readFileSync(join(project, 'out', name), 'utf8')).toContain('privacy.md');
  });
});

describe('a folder that is no tree', () => {
  test('six folders that each link to all six are read once each', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const name of names) write(`${name}/${name}.md`, unfair);
    for (const from of names) for (const to of names) symlinkSync(`../${to}`, join(project, from, `to-${to}`));
    for (const named of ['.', '**/*.md', '*/*/*/*/*/*.md']) {
      const ran = await run('audit', named, '--format', 'json', '--fail-on', 'never');
      const { inputs } = JSON.parse(ran.stdout) as { inputs: { path: string }[] };
      expect(inputs.length).toBeGreaterThanOrEqual(6);
      expect(inputs.length).toBeLessThanOrEqual(7);
    }
  });

  test('a link to its own folder, a chain and a circle of links', async () => {
    symlinkSync('.', join(project, 'legal/again'));
    symlinkSync('..', join(project, 'legal/up'));
    symlinkSync('two', join(project, 'legal/one'));
    symlinkSync('one', join(project, 'legal/two'));
    expect((await run('audit', 'legal', '--fail-on', 'never')).code).toBe(0);
  });

  test('more folders in each other than anybody makes are refused', async () => {
    mkdirSync(join(project, 'd/'.repeat(250)), { recursive: true });
    const ran = await run('audit', '.');
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('more than 200 folders in each other') });
  });

  test.each(['*a*a*a*a*a*a*a*a*b.md', `${'**/a/'.repeat(10)}b.md`, 'x'.repeat(70_000), '{a,b}'.repeat(50)])(
    'the pattern %s ends at once',
    async (glob) => {
      write(`${'a'.repeat(200)}.md`, unfair);
      write('candor.config.yaml', `documents: [${JSON.stringify(glob)}]\n`);
      expect(await run('audit')).toMatchObject({ code: 2, stdout: '' });
    },
  );
});

describe('what is passed over is counted and named', () => {
  test('by reason', async () => {
    write('.gitignore', 'drafts\nold.md\n');
    write('drafts/a.md', unfair);
    write('old.md', unfair);
    write('.github/security.md', unfair);
    write('legal/.terms.md', unfair);
    write('legal/terms.adoc', unfair);
    write('legal/node_modules/x.md', unfair);
    symlinkSync('/etc/hostname', join(project, 'legal/out.md'));
    spawnSync('mkfifo', [join(project, 'legal/pipe.md')]);
    const reasons =
      '2 ignored by git, 2 with a dot before its name, 3 of another ending, 1 a link that is not followed, 1 no ordinary file, 1 of git or npm';
    const short = await run('audit', '.', '--quiet');
    expect(short.stderr.split('\n')[0]).toBe(`Passed over: ${reasons}; --full names them.`);
    const long = await run('audit', '.', '--quiet', '--full');
    expect(long.stderr.split('\n').slice(0, 11)).toEqual([
      `Passed over: ${reasons}:`,
      '  .github/: with a dot before its name',
      '  drafts/: ignored by git',
      '  legal/.terms.md: with a dot before its name',
      '  legal/node_modules/: of git or npm',
      '  legal/out.md: a link that is not followed',
      '  legal/pipe.md: no ordinary file',
      '  legal/terms.adoc: of another ending',
      '  old.md: ignored by git',
      '  package.json: of another ending',
      '  spy.yaml: of another ending',
    ]);
  });

  test.each(['--min-score 0.6', '--min-score 1', '--min-principle honesty=0.5'])(
    '%s can not fail, so it is refused',
    async (flag) => {
      const ran = await run('score', resolve('examples/lantern-bikes/answers.yaml'), ...flag.split(' '));
      expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('It is of 100') });
    },
  );

  test.each(['gate: {min_score: 0.6}', 'gate: {min_principles: {honesty: 1}}'])(
    '%s in a config neither',
    async (text) => {
      write('candor.config.yaml', `${text}\n`);
      expect(await run('audit', 'legal')).toMatchObject({ code: 2, stderr: expect.stringContaining('is of 100') });
    },
  );
});
