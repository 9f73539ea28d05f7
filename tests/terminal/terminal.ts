import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const keys = { up: '\u001B[A', down: '\u001B[B', left: '\u001B[D', enter: '\r', tab: '\t', ctrlC: '\u0003' };

/** A real terminal with the program in it: what it writes becomes a screen of characters, as a person sees it. */
export class Terminal {
  readonly #pty: IPty;
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  #pending = Promise.resolve();
  exitCode: number | undefined;
  signal: number | undefined;
  /** Every character that came, those that move the cursor included. */
  written = '';

  constructor(
    argv: string[],
    options: {
      columns?: number;
      rows?: number;
      folder: string;
      env?: Record<string, string>;
      shell?: string;
      program?: string[];
    },
  ) {
    const { columns = 80, rows = 24 } = options;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 2000 });
    const bin = `${process.cwd()}/bin/candor.js`;
    const [program, ...words] = options.program ?? [];
    const [file, args] =
      program !== undefined
        ? [program, words]
        : options.shell === undefined
          ? [process.execPath, [bin, ...argv]]
          : ['/bin/sh', ['-c', `${options.shell} exec "$0" "$@"`, process.execPath, bin, ...argv]];
    this.#pty = spawn(file, args, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: options.folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: options.folder,
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        ...options.env,
      },
    });
    this.#pty.onData((data) => {
      this.written += data;
      this.#pending = this.#pending.then(() => new Promise((resolve) => this.#screen.write(data, resolve)));
    });
    this.#pty.onExit(({ exitCode, signal }) => {
      this.exitCode = exitCode;
      this.signal = signal;
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  /** What stands on the screen now, without blanks at the ends. */
  get picture(): string {
    const { active } = this.#screen.buffer;
    const lines: string[] = [];
    for (let row = 0; row < this.#screen.rows; row++) {
      lines.push(active.getLine(active.viewportY + row)?.translateToString(true) ?? '');
    }
    return `${lines.join('\n').trimEnd()}\n`;
  }

  /** The screen and all that has scrolled away above it. */
  get history(): string {
    const { active } = this.#screen.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '').join(
      '\n',
    );
  }

  /** Waits until the screen shows a text, line breaks aside. */
  async shows(text: string | RegExp): Promise<void> {
    await this.#until(
      () => {
        const flat = this.picture.replace(/\s+/g, ' ');
        return typeof text === 'string' ? flat.includes(text) : text.test(flat);
      },
      `the screen to show ${String(text)}`,
    );
  }

  async ends(): Promise<number> {
    await this.#until(() => this.exitCode !== undefined, 'the end');
    await this.#pending;
    return this.exitCode ?? -1;
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    for (const start = Date.now(); !holds();) {
      if (Date.now() - start > 20_000) throw new Error(`waited in vain for ${what}; the screen:\n${this.picture}`);
      if (this.exitCode !== undefined && what !== 'the end') {
        await this.#pending;
        if (holds()) return;
        throw new Error(`ended with ${this.exitCode} before ${what}; the screen:\n${this.picture}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
      await this.#pending;
    }
  }
}
