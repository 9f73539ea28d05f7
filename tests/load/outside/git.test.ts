import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { trackedBelow } from '../../../src/load/outside/git.ts';
import { findDocuments } from '../../../src/load/documents/find-documents.ts';

let root = '';
let ran = '';
let planted = '';

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** A program that leaves a mark when it runs. */
function plant(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\ntouch ${ran}\nexit 1\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-'));
  ran = join(mkdtempSync(join(tmpdir(), 'candor-')), 'ran');
  git('init', '-q');
  write('.gitignore', 'legal/\n*.draft.md\n');
  write('legal/terms.md', 'We may.\n');
  write('a.draft.md', 'We may.\n');
  write('b.md', 'We may.\n');
  git('add', '-f', '.gitignore', 'legal/terms.md', 'b.md');
  git('commit', '-qm', 'One');
  planted = plant(join(mkdtempSync(join(tmpdir(), 'candor-')), 'planted'));
});

afterEach(() => vi.unstubAllEnvs());

const tracked = () => [...trackedBelow(root).files].toSorted();
const all = ['.gitignore', 'b.md', 'legal/terms.md'];

describe('what HEAD holds', () => {
  test('is read even where git ignores it, and what is only staged is not', async () => {
    write('legal/staged.md', 'x');
    git('add', '-f', 'legal/staged.md');
    const { paths, passed } = await findDocuments('.', root);
    expect(paths).toEqual(['b.md', 'legal/terms.md']);
    expect(passed).toEqual([
      { path: 'a.draft.md', reason: 'ignored' },
      { path: 'legal/staged.md', reason: 'ignored' },
    ]);
  });

  test('is told from a folder in a repository, relative to that folder', () => {
    expect([...trackedBelow(join(root, 'legal')).files]).toEqual(['terms.md']);
    expect([...trackedBelow(root).folders]).toEqual(['legal']);
  });

  test('is nothing without a repository, without a commit, and without git', () => {
    expect(trackedBelow(mkdtempSync(join(tmpdir(), 'candor-'))).files.size).toBe(0);
    const fresh = mkdtempSync(join(tmpdir(), 'candor-'));
    execFileSync('git', ['init', '-q'], { cwd: fresh });
    expect(trackedBelow(fresh).files.size).toBe(0);
    vi.stubEnv('PATH', '/nowhere');
    expect(trackedBelow(root).files.size).toBe(0);
  });

  test('has names of any kind', async () => {
    write('legal/caf\u00e9 "x"\n.md', 'x');
    git('add', '-f', 'legal');
    git('commit', '-qm', 'Two');
    expect(tracked()).toContain('legal/caf\u00e9 "x"\n.md');
    expect((await findDocuments('legal', root)).paths).toHaveLength(2);
  });
});

describe('no program runs', () => {
  const isQuiet = (expected: readonly string[] = all) => {
    expect(tracked()).toEqual(expected);
    expect(existsSync(ran)).toBe(false);
  };

  test.each([
    ['a file watcher', ['core.fsmonitor']],
    ['a pager', ['core.pager', 'pager.ls-tree']],
    ['a filter', ['filter.x.clean', 'filter.x.smudge', 'filter.x.process']],
    ['an alias', ['alias.ls-tree', 'alias.rev-parse']],
    ['an editor', ['core.editor', 'sequence.editor', 'core.askPass', 'credential.helper', 'gpg.program']],
    ['ssh and friends', ['core.sshCommand', 'core.gitProxy', 'core.alternateRefsCommand']],
    ['a way to differ', ['diff.external', 'diff.x.textconv', 'merge.x.driver', 'trace2.eventTarget']],
  ])('%s in the config of the repository', (_, names) => {
    for (const name of names) git('config', name, name.startsWith('alias') ? `!${planted}` : planted);
    write('.gitattributes', '* filter=x diff=x merge=x\n');
    isQuiet();
  });

  test('a hook', () => {
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout'])
      plant(join(root, '.git/hooks', hook));
    isQuiet();
    git('config', 'core.hooksPath', dirname(planted));
    isQuiet();
  });

  test.each(['ext', 'ssh', 'helper'])('what fetches the rest of a partial clone, by %s', (way) => {
    const url = { ext: `ext::${planted}`, ssh: 'ssh://host.invalid/x', helper: 'x::y' }[way] ?? '';
    const tree = git('rev-parse', 'HEAD:legal').trim();
    for (const [name, value] of [
      ['core.repositoryformatversion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', url],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', 'tree:0'],
      ['protocol.allow', 'always'],
      ['protocol.ext.allow', 'always'],
      ['protocol.ssh.allow', 'always'],
      ['protocol.x.allow', 'always'],
      ['core.sshCommand', planted],
    ])
      git('config', name ?? '', value ?? '');
    if (way === 'helper') git('config', 'remote.origin.vcs', 'x');
    renameSync(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)), join(root, 'gone'));
    // Without the guard git does run it, or this test would say nothing.
    try {
      git('ls-tree', '-r', 'HEAD');
    } catch {
      // It can't be whole.
    }
    if (way !== 'helper') expect(existsSync(ran)).toBe(true);
    ran = join(mkdtempSync(join(tmpdir(), 'candor-')), 'ran');
    plant(planted);
    isQuiet([]);
  });

  test('what variables of git name', () => {
    const other = mkdtempSync(join(tmpdir(), 'candor-'));
    execFileSync('git', ['init', '-q'], { cwd: other });
    for (const [name, value] of [
      ['GIT_DIR', join(other, '.git')],
      ['GIT_WORK_TREE', other],
      ['GIT_EXEC_PATH', dirname(plant(join(other, 'bin/git-ls-tree')))],
      ['GIT_PAGER', planted],
      ['GIT_SSH_COMMAND', planted],
      ['GIT_EXTERNAL_DIFF', planted],
      ['GIT_CONFIG_COUNT', '1'],
      ['GIT_CONFIG_KEY_0', 'core.fsmonitor'],
      ['GIT_CONFIG_VALUE_0', planted],
      ['GIT_TRACE', join(other, 'trace')],
    ])
      vi.stubEnv(name ?? '', value ?? '');
    isQuiet();
    expect(existsSync(join(other, 'trace'))).toBe(false);
  });

  test('a git that comes with the files, or that only the working folder makes one', () => {
    plant(join(root, 'git'));
    plant(join(root, 'node_modules/.bin/git'));
    for (const places of ['.', '', root, join(root, 'node_modules/.bin')]) {
      vi.stubEnv('PATH', [places, process.env['PATH'] ?? ''].join(delimiter));
      isQuiet();
    }
  });

  test('a repository among the files is not asked', () => {
    const bare = join(root, 'bare');
    execFileSync('git', ['clone', '-q', '--bare', root, bare], { stdio: 'ignore' });
    execFileSync('git', ['config', 'core.fsmonitor', planted], { cwd: bare });
    expect(trackedBelow(bare).files.size).toBe(0);
    expect(existsSync(ran)).toBe(false);
  });
});
