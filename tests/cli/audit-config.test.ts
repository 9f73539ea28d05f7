import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { PromiseMade } from '../../src/domain/documents-part.ts';
import type { DocumentsReport } from '../../src/domain/report.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';

const rubric = [
  'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own',
  'bands: [{id: b, title: B, from: 0, meaning: M}]',
  'principles: [{id: p, title: P, belief: B}]',
  'checks:',
  '  - {id: at-will, principle: p, kind: clause, for: [terms], severity: error, any: [at will], fair_if: [we ask], message: It ends at will., why: Nobody knows where they stand., advice: Say when., better: We end it on 1 May., examples: {fail: [We end it at will.]}}',
  '  - {id: utilize, principle: p, kind: phrases, swaps: [{not: utilize, say: use}], message: Wordy., why: W, advice: A}',
  '  - {id: answers, principle: p, kind: promises, any: [we (answer|refund)], message: Answers., why: W, advice: A}',
  '',
].join('\n');

let project = '';

function write(name: string, content: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), content);
}

async function run(argv: string[], folder = project) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const code = await main(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env: {}, cwd: () => folder });
  return { code, ...written };
}

const json = async (argv: string[], folder = project) =>
  JSON.parse((await run([...argv, '--format', 'json'], folder)).stdout) as DocumentsReport;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  write('package.json', '{}');
  write('own.yaml', rubric);
  write('docs/terms.md', 'We end it at will. We utilize it.\n');
  write('docs/refund.md', 'We bake.\n');
});

describe('a config', () => {
  test('names rubric, documents, their kinds, severities and the gate, from any folder of the project', async () => {
    write(
      'candor.config.yaml',
      'rubric: own.yaml\ndocuments: [docs/refund.md, {path: docs/terms.md, kind: marketing}]\n' +
        'severities: {at-will: "off", utilize: warning}\ngate: {fail_on: warning}\n',
    );
    for (const folder of [project, join(project, 'docs')]) {
      const ran = await run(['audit', '--format', 'json'], folder);
      expect(ran.code).toBe(1);
      const report = JSON.parse(ran.stdout) as DocumentsReport;
      const kinds = report.documents.list.map(({ path, kind }) => [path, kind]).toSorted();
      expect(kinds).toEqual([
        ['docs/refund.md', 'refund'],
        ['docs/terms.md', 'marketing'],
      ]);
      expect(report.documents.findings.map(({ check, severity }) => [check, severity])).toEqual([
        ['utilize', 'warning'],
      ]);
    }
  });

  test('gives way to what is typed', async () => {
    write(
      'candor.config.yaml',
      'rubric: own.yaml\ndocuments: [{path: docs, kind: marketing}]\ngate: {fail_on: error}\n',
    );
    const { code, stdout } = await run([
      'audit',
      'docs/terms.md',
      '--fail-on',
      'never',
      '--kind',
      'terms',
      '--format',
      'json',
    ]);
    const report = JSON.parse(stdout) as DocumentsReport;
    expect(code).toBe(0);
    expect(report.documents.list.map(({ path, kind }) => [path, kind])).toEqual([['docs/terms.md', 'terms']]);
    expect(report.gate.assertions).toEqual([]);
  });

  test('has every shipped check report with its aim, as the flag does', async () => {
    write('docs/terms.md', '# Terms\n\nYour face and your voice become our property once they are on the site.\n');
    const severitiesWith = async (...flags: string[]) => {
      const { stdout } = await run(['audit', 'docs/terms.md', '--format', 'json', ...flags]);
      const { documents } = JSON.parse(stdout) as DocumentsReport;
      const aims = new Map(documents.checks.map(({ id, aim }) => [id, aim]));
      return documents.findings.map(({ check, severity }) => [severity, aims.get(check)]);
    };
    const atAims = await severitiesWith('--severities', 'aims');
    expect(atAims.every(([severity, aim]) => severity === aim)).toBe(true);
    write('candor.config.yaml', 'severities: aims\n');
    expect(await severitiesWith()).toEqual(atAims);
  });

  test.each([
    ['gate: {fail_on: never}', 0],
    ['gate: {fail_on: note}', 1],
    ['gate: {fail_on: error}\nseverities: {at-will: note}', 0],
    ['gate: {}', 1],
  ])('with %j ends in %d', async (lines, code) => {
    write('candor.config.yaml', `rubric: own.yaml\n${lines}\n`);
    expect(await run(['audit', 'docs', '--quiet'])).toMatchObject({ code, stdout: '' });
  });

  test.each([
    ['documents: docs', /candor\.config\.yaml:1:12: "documents" must be a list/],
    ['documents: []', /:1:12: "documents" needs at least 1/],
    ['documents: [{path: docs, kid: terms}]', /:1:26: "kid" is not a key.*"kind"/],
    ['documents: [{path: docs, kind: term}]', /:1:32: /],
    ['document: [docs]', /:1:1: "document" is not a key.*"documents"/],
    ['severities: {at-will: eror}', /:1:23: "at-will" must be error, warning, note or off, not "eror"/],
    ['severitis: {at-will: error}', /:1:1: "severitis" is not a key.*"severities"/],
    ['gate: {failon: note}', /:1:8: "failon" is not a key.*"fail_on"/],
    ['gate: {fail_on: sometimes}', /:1:17: "fail_on" must be error, warning, note or never/],
    ['rubric: own.yaml\nseverities: {at-wil: error}', /has no check "at-wil".*Did you mean "at-will"\?/],
    ['rubric: own.yaml\nseverities: {constructor: error}', /has no check "constructor"/],
    ['documents: [nowhere]', /nowhere: There is no such file or folder/],
  ])('with %j is refused, and nothing is judged', async (lines, message) => {
    write('candor.config.yaml', `${lines}\n`);
    for (const command of ['audit', 'promises']) {
      const ran = await run(lines.includes('nowhere') ? [command] : [command, 'docs']);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(message);
    }
  });

  test.each([
    ['documents: [docs]\noutputs: {json: docs/terms.md}', 2, 17],
    ['documents: [docs]\noutputs: {markdown: docs/report.md}', 2, 21],
    ['documents: [docs/*.md]\noutputs: {markdown: docs/report.md}', 2, 21],
    ['documents: ["**/*.md"]\noutputs: {markdown: build/report.md}', 2, 21],
    ['documents: [{path: docs/terms.md, kind: terms}]\noutputs: {markdown: docs/terms.md}', 2, 21],
    ['documents: [docs]\noutputs: {markdown: z.md}', 2, 21],
    ['outputs: {json: index.html}', 1, 17],
    ['outputs: {markdown: notes.txt}', 1, 21],
    ['outputs: {json: docs/terms.md}', 1, 17],
    ['outputs: {json: z.json}', 1, 17],
  ])('with %j writes over documents and is refused, whatever is run', async (lines, line, column) => {
    write('index.html', '<p>We bake.');
    write('notes.txt', 'We bake.');
    symlinkSync('docs/terms.md', join(project, 'z.md'));
    symlinkSync('own.yaml', join(project, 'z.json'));
    write('candor.config.yaml', `${lines}\n`);
    write('answers.yaml', 'candor: 1\nanswers: {}\n');
    for (const argv of [
      ['audit', 'docs'],
      ['promises', 'docs'],
      ['score', join(project, 'answers.yaml')],
    ]) {
      const ran = await run(argv);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(`candor.config.yaml:${line}:${column}: A config may not write over`);
    }
    expect(readFileSync(join(project, 'docs/terms.md'), 'utf8')).toMatch(/^We end it/);
    expect(readFileSync(join(project, 'own.yaml'), 'utf8')).toBe(rubric);
  });

  test.each([
    'documents: [docs]\noutputs: {json: docs/report.json, markdown: report.md, terminal: report.txt}',
    'documents: ["docs/*.html", "*.html"]\noutputs: {markdown: docs/report.md}',
    'documents: ["*.md"]\noutputs: {markdown: out/report.md}',
    'documents: [.]\noutputs: {markdown: build/report.md}',
  ])('with %j writes its reports, also over those of the last run', async (lines) => {
    write('.gitignore', 'build/\n');
    write('candor.config.yaml', `rubric: own.yaml\n${lines}\ngate: {fail_on: never}\n`);
    for (let count = 0; count < 2; count++)
      expect(await run(['audit', 'docs/terms.md'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    ['documents: [docs, ../other]', 19],
    ['documents: [{path: "../other/*.md", kind: terms}]', 20],
    ['documents: [/etc/hosts.txt]', 13],
    ['documents: [link]', 13],
    ['documents: ["link/*.md"]', 13],
  ])('with %j names documents outside its project and is refused', async (lines, column) => {
    symlinkSync(mkdtempSync(join(tmpdir(), 'candor-')), join(project, 'link'));
    write('candor.config.yaml', `${lines}\n`);
    const ran = await run(['audit']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(
      `candor.config.yaml:1:${column}: A config may name documents below its project folder alone`,
    );
  });

  test('has patterns below a folder of any name', async () => {
    project = join(project, 'a [b] {c,d} (e) !f');
    write('package.json', '{}');
    write('own.yaml', rubric);
    write('legal [x]/en/terms.md', 'We end it at will.\n');
    write('candor.config.yaml', 'rubric: own.yaml\ndocuments: [{path: "legal [x]/*/*.md", kind: refund}]\n');
    for (const folder of [project, join(project, 'legal [x]')])
      expect((await json(['audit'], folder)).documents.list).toMatchObject([
        { path: 'legal [x]/en/terms.md', kind: 'refund' },
      ]);
    expect((await json(['audit', 'legal [x]/**/t*.md'])).documents.list).toHaveLength(1);
  });
});

describe('explain', () => {
  const own = () => ['--rubric', join(project, 'own.yaml')];

  test('says of a check what it looks for, why, what to write, and how it stands', async () => {
    const { code, stdout, stderr } = await run(['explain', 'at-will', ...own()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of [
      'It ends at will.',
      'Nobody knows where they stand.',
      'Write: We end it on 1 May.',
      'It is told wherever it stands, and costs points in terms.',
      'the severity "error"',
      'Looks for\n  at will\n',
      'Fair with\n  we ask\n',
      'sees   We end it at will.',
      'not one of the shipped checks',
    ])
      expect(stdout).toContain(part);
  });

  test('finds the checks of the shipped rubric without a flag, and says the nearest name', async () => {
    const id = (await loadShipped('policy')).checks[0]?.id ?? '';
    expect((await run(['explain', id])).stdout).toMatch(/A check of the kind "/);
    const near = await run(['explain', 'at-wil', ...own()]);
    expect(near).toMatchObject({ code: 2, stdout: '' });
    expect(near.stderr).toMatch(/has nothing called "at-wil"\. Did you mean "at-will"\?/);
  });
});

describe('promises', () => {
  const own = () => ['--rubric', join(project, 'own.yaml')];
  const text = '# Support\n\nWe answer *you* within 3 days. We refund | members.\n';

  test('are listed for people, as a table, and for programs', async () => {
    write('docs/support.md', text);
    const printed = (format: string) => run(['promises', 'docs', ...own(), '--format', format]);
    const terminal = await printed('terminal');
    expect(terminal).toMatchObject({ code: 0, stderr: '' });
    expect(terminal.stdout).toMatch(
      /docs\/support\.md\n +3:1 +We answer you within 3 days\.\n +within 3 days, to you\n/,
    );
    expect(terminal.stdout).toMatch(/2 promises to keep\.\n$/);
    expect(JSON.parse((await printed('json')).stdout) as PromiseMade[]).toMatchObject([
      { what: 'We answer you within 3 days.', when: 'within 3 days', whom: 'you', location: { line: 3, column: 1 } },
      { what: 'We refund | members.', when: null, whom: 'members', location: { path: 'docs/support.md', line: 3 } },
    ]);
    const table = new MarkdownIt().render((await printed('markdown')).stdout);
    expect(table.match(/<td>/g)).toHaveLength(12);
    expect(table).toContain('<td>We refund | members.</td>');
  });

  test('that nobody made are no error', async () => {
    for (const format of ['terminal', 'markdown'])
      expect((await run(['promises', 'docs', ...own(), '--format', format])).stdout).toMatch(/^No promise was found/);
    expect(await run(['promises', 'docs', ...own(), '--format', 'json'])).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr: '',
    });
  });

  test('stand in the report of an audit as well', async () => {
    write('docs/support.md', text);
    const { documents } = await json(['audit', 'docs', ...own(), '--fail-on', 'never']);
    expect(documents.promises.map(({ what }) => what)).toEqual([
      'We answer you within 3 days.',
      'We refund | members.',
    ]);
  });

  test('know the formats that they have, whatever the config prints', async () => {
    write('candor.config.yaml', 'rubric: own.yaml\nformats: [json]\noutputs: {markdown: out.md}\n');
    expect((await run(['promises', 'docs'])).stdout).toMatch(/^No promise was found/);
    expect((await run(['promises', 'docs', '--format', 'csv'])).stderr).toMatch(/no format "csv"/);
    expect((await run(['promises', 'docs', '--fail-on', 'note'])).code).toBe(2);
  });
});
