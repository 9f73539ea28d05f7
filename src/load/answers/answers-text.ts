import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Answer } from '../../domain/answers.ts';
import { at } from '../../domain/at.ts';
import { escapeUnits } from '../../language/visible.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import { groupAt } from '../source/value-at.ts';

/** Plain data that can stand in an answers file. */
export type Plain = string | number | boolean | Plain[] | { [key: string]: Plain | undefined };

/**
 * Sets the answer to one question in the text of an answers file and keeps every other byte: comments, blank lines,
 * order and line ends. Keys of the old answer that the new one doesn't have go away.
 */
export function setAnswer(text: string, question: string, answer: Answer): string {
  return setValue(text, ['answers', question], entryOf(answer));
}

/** The answer as it stands in the file. */
export function entryOf(answer: Answer): Plain {
  const { note, asked } = answer;
  if (answer.state === 'unknown') return { unknown: true, note, asked };
  if (answer.state === 'not-applicable') return { not_applicable: answer.reason, note, asked };
  const { level, known, evidence } = answer;
  const items = evidence.map(({ link, note: text, date }) => ({ link, note: text, date }));
  return { level, known, note, evidence: items.length > 0 ? items : undefined, asked };
}

/** Sets one value at a path of keys, making the groups on the way that are missing. The text must be sound YAML. */
export function setValue(text: string, path: readonly string[], value: Plain): string {
  const body = withoutByteOrderMark(text);
  const mark = text.slice(0, text.length - body.length);
  const edited = setIn(body, path, value);
  return mark + (isAsMeant(body, edited, path, value) ? edited : rewritten(body, path, value));
}

/** Whether an edit changed the one value and no other. */
function isAsMeant(before: string, after: string, path: readonly string[], value: Plain): boolean {
  const options = { stringKeys: true, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(after, options);
  if (document.errors.length > 0) return false;
  const expected = groupAt(parseDocument(before, options).toJS(), []);
  let group = expected;
  for (const key of path.slice(0, -1)) group = group[key] = groupAt(group, [key]);
  group[at(path, path.length - 1)] = JSON.parse(JSON.stringify(value));
  return isDeepStrictEqual(document.toJS(), expected);
}

/** For texts in unusual styles: written anew by the library, with comments and order kept but not every blank. */
function rewritten(text: string, path: readonly string[], value: Plain): string {
  const document = parseDocument(text, { stringKeys: true, uniqueKeys: false, logLevel: 'error' });
  path.slice(0, -1).forEach((_, depth) => {
    const group = path.slice(0, depth + 1);
    if (!isMap(document.getIn(group, true))) document.setIn(group, document.createNode({}));
  });
  document.setIn(path, document.createNode(JSON.parse(JSON.stringify(value))));
  return document.toString({ lineWidth: 0 });
}

/** Takes out one key and its value; the text comes back unchanged when there is none. */
export function removeValue(text: string, path: readonly string[]): string {
  const { map, pair, rest } = find(text, path);
  return map === undefined || pair === undefined || rest.length > 0 ? text : removePair(text, map, pair);
}

function setIn(text: string, path: readonly string[], value: Plain): string {
  const { map, pair, rest } = find(text, path);
  const filled = rest.length > 0 ? fillBlank(text, path, pair === undefined, value) : undefined;
  if (filled !== undefined) return filled;
  if (pair === undefined) {
    return map === undefined
      ? append(text, path, value)
      : insertPair(text, map, at(rest, 0), nest(rest.slice(1), value));
  }
  if (rest.length > 0) return startGroup(text, pair, rest, value);
  if (isMap(pair.value) && isGroup(value)) return updateMap(text, path, pair.value, value);
  return replaceValue(text, pair, value);
}

/** The lines that `candor init` leaves to fill in; any other comment is somebody's. */
const blankAtTop: Readonly<Record<string, RegExp>> = {
  subject: /^# subject: the business that this is about(?=\r?$)/m,
  respondent: /^# respondent: \{role: [a-z0-9-]+\} {3}# [a-z0-9, -]+(?=\r?$)/m,
};

/** A line like `# subject:`, or `  # reply-time:` below its group, waits for this very value: it gives way to it. */
function fillBlank(text: string, path: readonly string[], isMissing: boolean, value: Plain): string | undefined {
  const [second, ...deeper] = path.slice(1);
  const first = at(path, 0);
  let blank = blankAtTop[first]?.exec(text) ?? null;
  let start = 0;
  let entry = entryLines(first, nest(path.slice(1), value), '', '');
  if (!isMissing || blank === null) {
    start = text.search(new RegExp(`^${first}:`, 'm'));
    const below = text.slice(Math.max(0, text.indexOf('\n', start)));
    const end = below.search(/^[^\s#]/m);
    if (start < 0 || second === undefined || deeper.length > 0) return undefined;
    start = text.length - below.length;
    blank = new RegExp(`^  # ${second}:[ \\t]*(?=\\r?$)`, 'm').exec(end < 0 ? below : below.slice(0, end));
    entry = `  ${inline(second)}: ${inline(value)}`;
  }
  if (blank === null) return undefined;
  const filled = splice(text, start + blank.index, start + blank.index + blank[0].length, entry);
  const isSound = parseDocument(filled, { stringKeys: true, logLevel: 'silent' }).errors.length === 0;
  return isSound && find(filled, path).rest.length === 0 ? filled : undefined;
}

function isGroup(value: Plain): value is { [key: string]: Plain | undefined } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Key by key, so that comments inside the old value stay. */
function updateMap(
  text: string,
  path: readonly string[],
  map: YAMLMap,
  value: { [key: string]: Plain | undefined },
): string {
  let edited = text;
  for (const [key, part] of Object.entries(value)) if (part !== undefined) edited = setIn(edited, [...path, key], part);
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (value[name] === undefined) edited = removeValue(edited, [...path, name]);
  }
  return edited;
}

interface Spot {
  /** The deepest existing group on the path. */
  map: YAMLMap | undefined;
  /** The pair in it that the path leads through, when there is one. */
  pair: Pair | undefined;
  /** The keys of the path that lead on from the pair, or from the group when it has no such pair. */
  rest: readonly string[];
}

function find(text: string, path: readonly string[]): Spot {
  let map: unknown = parseDocument(text, { stringKeys: true, uniqueKeys: false, logLevel: 'silent' }).contents;
  for (const [depth, name] of path.entries()) {
    if (!isMap(map)) break;
    const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    const rest = path.slice(depth + 1);
    if (pair === undefined) return { map, pair, rest: path.slice(depth) };
    if (rest.length === 0 || !isMap(pair.value)) return { map, pair, rest };
    map = pair.value;
  }
  return { map: undefined, pair: undefined, rest: path };
}

function nest(keys: readonly string[], value: Plain): Plain {
  return keys.reduceRight<Plain>((inner, key) => ({ [key]: inner }), value);
}

/** Words that need no quotes anywhere: no sign that YAML reads, and no look of a number or of true, false and null. */
const bareText =
  /^(?!(?:true|false|null|on|off|nan|inf)$)(?:\p{L}[\p{L}\p{M}0-9 _./-]*[\p{L}\p{M}0-9_./-]|\p{L}|\d{4}-\d\d-\d\d)$/iu;

/** In one line, in quotes where it needs them. */
function inline(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (isGroup(value)) {
    const pairs = Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [`${inline(key)}: ${inline(part)}`],
    );
    return `{${pairs.join(', ')}}`;
  }
  if (typeof value !== 'string') return String(value);
  if (bareText.test(value)) return value;
  // What JSON leaves as it is and YAML does not print.
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escapeUnits);
}

/** Block style for a group of groups at the top, one line for everything below. */
function entryLines(key: string, value: Plain, indent: string, newline: string): string {
  const keyText = inline(key);
  const nested =
    indent === '' && isGroup(value) && Object.values(value).some((part) => part !== undefined && isGroup(part));
  if (!nested) return `${indent}${keyText}: ${inline(value)}${newline}`;
  const inner = Object.entries(value).map(([name, part]) =>
    part === undefined ? '' : entryLines(name, part, `${indent}  `, newline),
  );
  return `${indent}${keyText}:${newline}${inner.join('')}`;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function splice(text: string, start: number, end: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

function append(text: string, path: readonly string[], value: Plain): string {
  const newline = newlineOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return text + gap + entryLines(at(path, 0), nest(path.slice(1), value), '', newline);
}

/** Where a node begins and ends; an empty stretch for a value that is not written. */
function rangeOf(node: unknown): [number, number] {
  const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  return [start, end];
}

/** The end of the value itself, without the line end that block texts and groups carry. */
function valueEnd(text: string, pair: Pair): number {
  const [start, end] = pair.value === null ? rangeOf(pair.key) : rangeOf(pair.value);
  return Math.max(start, text.slice(0, Math.max(end, rangeOf(pair.key)[1])).trimEnd().length);
}

function replaceValue(text: string, pair: Pair, value: Plain): string {
  const keyEnd = rangeOf(pair.key)[1];
  const colon = afterColon(text, keyEnd);
  if (colon === undefined) return splice(text, keyEnd, keyEnd, `: ${inline(value)}`);
  const [start, end] = rangeOf(pair.value);
  if (pair.value === null || end <= start) return splice(text, colon, colon, ` ${inline(value)}`);
  const between = text.slice(colon, start);
  if (!between.includes('\n')) return splice(text, start, valueEnd(text, pair), inline(value));
  // A list may stand as far left as its key, and one line may not: it goes behind the key, or below its comment.
  if (!between.includes('#')) return splice(text, colon, valueEnd(text, pair), ` ${inline(value)}`);
  return splice(text, start, valueEnd(text, pair), `  ${inline(value)}`);
}

/** Behind the colon of a key; a key in a flow group may stand without one. */
function afterColon(text: string, keyEnd: number): number | undefined {
  const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 1000));
  return colon === null ? undefined : keyEnd + colon[0].length;
}

/** The first key under a parent that holds nothing yet: on a line of its own, below the parent's. */
function startGroup(text: string, parent: Pair, rest: readonly string[], value: Plain): string {
  const newline = newlineOf(text);
  const [start, end] = rangeOf(parent.value);
  const keyEnd = afterColon(text, rangeOf(parent.key)[1]) ?? rangeOf(parent.key)[1];
  const hasComment = text.slice(keyEnd, start).includes('#');
  const emptied = end > start ? splice(text, hasComment ? start : keyEnd, end, '') : text;
  const keyStart = rangeOf(parent.key)[0];
  const indent = emptied.slice(emptied.lastIndexOf('\n', keyStart - 1) + 1, keyStart);
  const lineEnd = emptied.indexOf('\n', rangeOf(parent.key)[1]);
  const entry = entryLines(at(rest, 0), nest(rest.slice(1), value), `${indent}  `, newline);
  return lineEnd < 0 ? emptied + newline + entry : splice(emptied, lineEnd + 1, lineEnd + 1, entry);
}

function insertPair(text: string, map: YAMLMap, key: string, value: Plain): string {
  const newline = newlineOf(text);
  const last = map.items.at(-1);
  if (map.flow === true) {
    const entry = `${inline(key)}: ${inline(value)}`;
    if (last === undefined) return splice(text, rangeOf(map)[0] + 1, rangeOf(map)[0] + 1, entry);
    const end = valueEnd(text, last);
    return splice(text, end, end, `, ${entry}`);
  }
  const isTop =
    map.items[0] === undefined || startOfLine(text, rangeOf(map.items[0].key)[0]) === rangeOf(map.items[0].key)[0];
  if (isTop) return insertAtTop(text, map, key, value);
  const keyStart = rangeOf(map.items[0]?.key)[0];
  const indent = text.slice(text.lastIndexOf('\n', keyStart - 1) + 1, keyStart).replace(/[^ ].*$/, '');
  const end = last === undefined ? rangeOf(map)[1] : valueEnd(text, last);
  const lineEnd = text.indexOf('\n', end);
  const entry = entryLines(key, value, indent, newline);
  if (lineEnd < 0) return text + newline + entry;
  return splice(text, lineEnd + 1, lineEnd + 1, entry);
}

function startOfLine(text: string, place: number): number {
  return text.lastIndexOf('\n', place - 1) + 1;
}

/** Before the answers, where a reader looks for who and what; what comes after the questions goes to the end. */
function insertAtTop(text: string, map: YAMLMap, key: string, value: Plain): string {
  const newline = newlineOf(text);
  const entry = entryLines(key, value, '', newline);
  const group = map.items.find(
    ({ key: name }) => isScalar(name) && (name.value === 'facts' || name.value === 'answers'),
  );
  const before = ['depth', 'subject', 'respondent', 'facts', 'previous'].includes(key) ? group : undefined;
  if (before === undefined) return append(text, [key], value);
  const [place] = rangeOf(before.key);
  return splice(text, place, place, entry);
}

function removePair(text: string, map: YAMLMap, pair: Pair): string {
  const index = map.items.indexOf(pair);
  const start = rangeOf(pair.key)[0];
  const end = valueEnd(text, pair);
  if (map.flow === true) {
    const next = map.items[index + 1];
    if (next !== undefined) return splice(text, start, rangeOf(next.key)[0], '');
    const before = map.items[index - 1];
    return splice(text, before === undefined ? start : valueEnd(text, before), end, '');
  }
  const lineEnd = text.indexOf('\n', end);
  return splice(text, text.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? text.length : lineEnd + 1, '');
}
