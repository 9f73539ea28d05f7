// A person at the questionnaire, as a program: reads each screen and types a line that fits it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const bin = join(dirname(fileURLToPath(import.meta.url)), '../../bin/candor.js');
const ways = ['counted', 'estimate', 'guess'];
const environment = { PATH: process.env.PATH, HOME: process.env.HOME };

/** The questions of the rubric at standard depth, by what they ask. */
export function questionsIn(folder) {
  const path = join(folder, 'blank.yaml');
  writeFileSync(path, 'candor: 1\nrubric: {id: cluetrain}\ndepth: standard\n');
  const { stdout } = spawnSync(process.execPath, [bin, 'score', path, '--format', 'json'], { encoding: 'utf8' });
  return JSON.parse(stdout).answers.questions.map(({ id, ask }) => ({ id, ask }));
}

export class Person {
  /** What the program has said to be saved, by question. */
  saved = new Map();
  /** What was typed last, and not yet said to be saved. */
  typed = undefined;
  code = undefined;
  said = '';
  #child;
  #seen = 0;
  #questions;
  #question = undefined;
  #wake = () => {};

  constructor(path, questions, { flags = [], shell } = {}) {
    this.#questions = questions;
    const argv = [bin, 'assess', path, '--depth', 'standard', '--answers-from', '-', ...flags];
    const [file, args] =
      shell === undefined
        ? [process.execPath, argv]
        : ['bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...argv]];
    this.#child = spawn(file, args, { cwd: dirname(path), env: environment });
    this.#child.stdin.on('error', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        this.said += text;
        this.#wake();
      });
    this.ended = new Promise((resolve) =>
      this.#child.on('close', (code, signal) => {
        this.code = code ?? signal;
        this.#wake();
        resolve(this.code);
      }),
    );
  }

  kill(signal) {
    this.#child.kill(signal);
  }

  /** No more lines. */
  leave() {
    this.#child.stdin.end();
    return this.ended;
  }

  /** The next screen, its blanks as one, or `undefined` when the program has ended. */
  async screen() {
    while (!this.said.slice(this.#seen).endsWith('\n> ')) {
      if (this.code !== undefined) return undefined;
      await new Promise((resolve) => (this.#wake = resolve));
    }
    const shown = this.said.slice(this.#seen).replace(/\s+/g, ' ');
    this.#seen = this.said.length;
    if (this.typed !== undefined && (!shown.includes('Not saved yet') || shown.includes('It is kept in')))
      this.saved.set(this.typed.id, { ...this.saved.get(this.typed.id), ...this.typed.answer });
    if (!shown.includes('Not saved yet') || shown.includes('It is kept in')) this.typed = undefined;
    return shown;
  }

  /** Answers the screen that was read; false when there is nothing left to answer. */
  answer(shown) {
    if (shown.includes('How do you know?')) return this.#type(Math.random() < 0.5 ? '3' : '2', 'known');
    if (shown.includes('A note for later?'))
      return this.#type(
        Math.random() < 0.5 ? '' : `note ${Math.random()}`.padEnd(20 + Math.random() * 60, '.'),
        'note',
      );
    const asked = this.#questions.find(({ ask }) => shown.includes(ask));
    if (/Question \d+ of/.test(shown) && asked !== undefined) {
      this.#question = asked.id;
      return this.#type(String(Math.floor(Math.random() * 5)), 'level');
    }
    if (shown.includes('Which business')) return this.#type('Acme', undefined);
    if (shown.includes('Who are you here?')) return this.#type('founder', undefined);
    if (/\by\. |besides you|customers\?|Does a program/.test(shown) && !/All answered|without an answer/.test(shown))
      return this.#type('y', undefined);
    return false;
  }

  #type(line, key) {
    if (key !== undefined && line !== '' && this.#question !== undefined) {
      const value = key === 'level' ? Number(line) : key === 'known' ? ways[Number(line) - 1] : line;
      this.typed = { id: this.#question, answer: { ...this.typed?.answer, [key]: value } };
    }
    this.#child.stdin.write(`${line}\n`);
    return true;
  }

  /** Goes on until nothing is left to answer, with a pause in milliseconds before each line. */
  async answerAll(pause = () => 0) {
    for (let shown = await this.screen(); shown !== undefined; shown = await this.screen()) {
      if (!this.answer(shown)) return;
      const wait = pause();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** A run that only puts in what waits. */
export async function reopen(path, questions) {
  return new Person(path, questions).leave();
}

/** Which of the saved answers a file lacks. What was typed and not yet said to be saved may be there instead. */
export function lostFrom(path, people) {
  const held = existsSync(path) ? (parse(readFileSync(path, 'utf8'))?.answers ?? {}) : {};
  return people.flatMap(({ saved, typed }) =>
    [...saved].filter(([id, answer]) =>
      Object.entries(answer).some(
        ([key, value]) => held[id]?.[key] !== value && !(typed?.id === id && held[id]?.[key] === typed.answer[key]),
      ),
    ),
  );
}
