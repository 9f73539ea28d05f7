import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const shared = ['node_modules', 'tests/node_modules'];

/** A copy of the project as it stands, with what is installed shared. */
export class Sandbox {
  folder = mkdtempSync(join(tmpdir(), 'candor-mutate-'));

  constructor() {
    // Some tests start the program as another user.
    chmodSync(this.folder, 0o755);
    const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
    for (const path of list.trim().split('\n')) cpSync(path, join(this.folder, path));
    cpSync('dist', join(this.folder, 'dist'), { recursive: true });
    for (const path of shared) symlinkSync(join(process.cwd(), path), join(this.folder, path));
    mkdirSync(join(this.folder, '.git'));
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path, text) {
    writeFileSync(join(this.folder, path), text);
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }

  /** Milliseconds of each test file, by its path. Throws the names of those that fail. */
  async baseline(files) {
    const out = join(this.folder, 'baseline.json');
    await this.#vitest(files, ['--reporter=json', `--outputFile=${out}`]);
    const { testResults } = JSON.parse(readFileSync(out, 'utf8'));
    const failing = testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);
    if (failing.length > 0) throw new Error(`These fail without any mutant: ${failing.join(', ')}`);
    return new Map(
      testResults.map(({ name, startTime, endTime }) => [relative(this.folder, name), endTime - startTime]),
    );
  }

  /** The mutants that each test file reaches, by their ids, in a project whose files count them. */
  async covered(files) {
    const into = join(this.folder, 'covered');
    mkdirSync(into);
    await this.#vitest(files, ['--reporter=dot'], { CANDOR_COVERED: into });
    const byMutant = new Map();
    for (const name of readdirSync(into)) {
      const { testPath, ids } = JSON.parse(readFileSync(join(into, name), 'utf8'));
      const file = relative(this.folder, testPath);
      for (const id of ids) byMutant.set(id, [...(byMutant.get(id) ?? []), file]);
    }
    return byMutant;
  }

  /** Whether some test of these files fails: `caught`, `survived`, or `timeout` after so many milliseconds. */
  async attempt(files, limit) {
    const code = await this.#vitest(files, ['--bail=1', '--reporter=dot'], {}, limit);
    return code === undefined ? 'timeout' : code === 0 ? 'survived' : 'caught';
  }

  /** Builds the program, as the tests that start it need it; says whether it could be built. */
  async build() {
    return (await this.#run(['esbuild.config.js'])) === 0;
  }

  #vitest(files, flags, more, limit) {
    const config = ['--config', 'tests/mutate/vitest.config.mjs', '--root', '.', '--maxWorkers=1'];
    return this.#run(['node_modules/vitest/vitest.mjs', 'run', ...config, ...flags, ...files], more, limit);
  }

  #run(argv, more = {}, limit = 3_600_000) {
    const child = spawn(process.execPath, argv, {
      cwd: this.folder,
      env: { ...process.env, CI: '1', ...more },
      stdio: 'ignore',
      detached: true,
    });
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        process.kill(-child.pid, 'SIGKILL');
        resolve(undefined);
      }, limit);
      child.on('exit', (code) => {
        clearTimeout(timer);
        resolve(code ?? 1);
      });
    });
  }
}
