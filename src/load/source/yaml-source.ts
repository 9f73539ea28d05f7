import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { at } from '../../domain/at.ts';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { limits, tooMany } from '../../domain/limits.ts';
import { withoutByteOrderMark } from './decode.ts';
import type { TextFile } from '../outside/open.ts';

export type KeyPath = readonly PropertyKey[];

/** A parsed YAML file that can say where each of its values stands. */
export class YamlSource {
  readonly file: TextFile;
  /** The content as plain objects, lists and scalars; no alias, no doubled key, no `__proto__`. */
  readonly value: unknown;
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #document: Document.Parsed;
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

  /** Throws an InputError with every syntax problem of the file. */
  constructor(file: TextFile) {
    this.file = file;
    this.#text = withoutByteOrderMark(file.text);
    this.#lines = new LineCounter();
    if (this.#text.trim() === '')
      throw new InputError({ path: file.path, line: 1, column: 1, message: 'This file is empty.' });
    try {
      // The library's own search for doubled keys is quadratic; `refused` does it in one walk.
      this.#document = parseDocument(this.#text, {
        lineCounter: this.#lines,
        prettyErrors: false,
        uniqueKeys: false,
        schema: 'core',
        merge: false,
        stringKeys: true,
        logLevel: 'error',
      });
      const { errors, directives } = this.#document;
      if (directives?.yaml.explicit === true && directives.yaml.version !== '1.2') {
        throw new InputError(
          this.#problemAt(0, 1, 'This file asks for another YAML than 1.2; take the line "%YAML" out.'),
        );
      }
      // A tab brings a row of other errors after it.
      const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
      const syntax = this.#syntaxProblems(tabs.length > 0 ? tabs : errors);
      const problems = syntax.length > 0 ? syntax : this.#refused(this.#document.contents);
      if (problems.length > 0) throw new InputError(sortByPlace(problems));
      this.value = this.#document.toJS();
    } catch (error) {
      // A stack that is full is a RangeError too.
      if (!(error instanceof RangeError && /call stack|nested too deeply/.test(error.message))) throw error;
      throw new InputError({
        path: file.path,
        line: 1,
        column: 1,
        message: 'This file is nested too deeply to be read.',
      });
    }
  }

  /** A problem with the value at `keys`, or with its key; a missing value is placed at its nearest parent. */
  problem(keys: KeyPath, message: string, part: 'value' | 'key' = 'value'): Problem {
    let node: unknown = this.#document.contents;
    let keyNode: unknown;
    for (const key of keys) {
      const pair = isMap(node) ? this.#pairOf(node, String(key)) : undefined;
      const child = pair === undefined ? (isSeq(node) ? node.items[Number(key)] : undefined) : pair.value;
      if (pair === undefined && child === undefined) return this.#place(firstKey(node) ?? keyNode ?? node, message);
      keyNode = pair?.key;
      node = child ?? keyNode;
    }
    return this.#place(part === 'key' ? (keyNode ?? node) : node, message);
  }

  #pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (pairs === undefined) {
      pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }

  #place(node: unknown, message: string): Problem {
    const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 1];
    return this.#problemAt(start, Math.max(1, end - start), message);
  }

  #problemAt(offset: number, length: number, message: string): Problem {
    const { line, col } = this.#lines.linePos(offset);
    const start = at(this.#lines.lineStarts, line - 1);
    let end = this.#lines.lineStarts[line] ?? this.#text.length;
    while (end > start && /[\r\n]/.test(at(this.#text, end - 1))) end--;
    const excerpt = this.#text.slice(start, end);
    return {
      path: this.file.path,
      line,
      column: col,
      excerpt,
      length: Math.min(length, excerpt.length - col + 1),
      message,
    };
  }

  #syntaxProblems(errors: readonly YAMLError[]): Problem[] {
    const problems = errors.slice(0, mostSyntaxProblems).map((error) => this.#syntaxProblem(error));
    const next = errors[mostSyntaxProblems];
    if (next === undefined) return problems;
    const count = errors.length - mostSyntaxProblems;
    const more = `There are ${count} more such places from here on. Is this the right file?`;
    return [...problems, this.#problemAt(next.pos[0], 1, more)];
  }

  #syntaxProblem(error: YAMLError): Problem {
    const [start, end] = error.pos;
    return this.#problemAt(start, Math.max(1, end - start), `This is not valid YAML: ${plainSyntaxMessage(error)}`);
  }

  #refused(contents: unknown): Problem[] {
    const problems: Problem[] = [];
    const refuse = (node: unknown, message: string) =>
      void (problems.length < mostProblems && problems.push(this.#place(node, message)));
    const walk = (node: unknown, depth: number): void => {
      if (depth > deepest) throw new RangeError('nested too deeply');
      if (isNode(node) && node.tag !== undefined) refuse(node, 'Tags (!name) are not read; take it out.');
      if (isAlias(node)) refuse(node, 'Aliases (*name) are not read; write the value out.');
      if ((isSeq(node) || isMap(node)) && node.items.length > limits.entries) {
        const [what, entries] = isSeq(node) ? ['This list', 'entries'] : ['This group', 'keys'];
        return refuse(node, tooMany(what, node.items.length, entries, limits.entries));
      }
      if (isPair(node)) walk(node.value, depth + 1);
      if (isSeq(node)) for (const item of node.items) walk(item, depth + 1);
      if (!isMap(node)) return;
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        const name = keyText(key);
        if (seen.has(name)) refuse(key, `"${name}" stands here twice; keep one of them.`);
        if (name === '__proto__') refuse(key, '"__proto__" can\'t be used as a name.');
        seen.add(name);
        walk(value, depth + 1);
      }
    };
    walk(contents, 0);
    return problems;
  }
}

/** How many problems of one file are told; nobody mends more in one go. */
export const mostProblems = 1000;

/** How many places are told that are no YAML: a file that is something else has one in every line. */
const mostSyntaxProblems = 10;

/** How deep the lists and groups of a file may be nested. */
const deepest = 100;

/** By line and column; the same sentence at the same place stands once. */
export function sortByPlace(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ line, column, message }) => {
      const key = `${line}:${column}:${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function firstKey(node: unknown): unknown {
  return isMap(node) ? node.items[0]?.key : undefined;
}

const plainMessages: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'this line is indented differently from its neighbours.',
  TAB_AS_INDENT: 'indent with spaces, not with a tab.',
  MULTIPLE_DOCS: 'one file holds one document, without a line "---" in the middle.',
  NON_STRING_KEY: 'a key must be plain text.',
  // The message of the library would quote all of it.
  UNEXPECTED_TOKEN: 'this has no place here; perhaps a text before it lacks its quotes.',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line, with a colon and a blank behind it.',
  KEY_OVER_1024_CHARS: 'a key must be short, with a colon and a blank behind it.',
  BLOCK_IN_FLOW: 'a text that holds ": " must stand in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " must stand in quotes.',
};

function plainSyntaxMessage(error: YAMLError): string {
  if (error.message.includes('call stack')) throw new RangeError('nested too deeply');
  const message = plainMessages[error.code] ?? error.message.split('\n')[0] ?? 'something is wrong here.';
  return message.endsWith('.') ? message : `${message}.`;
}
