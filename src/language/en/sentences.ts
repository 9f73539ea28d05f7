import { at } from '../../domain/at.ts';
import type { Stretch } from '../stretch.ts';

/** As far as it goes, and no further look: a run of stops that a pattern may cut short is looked at from each of them. */
const stop = /[.!?\u2026]+["'\u201d\u2019)\]]*/g;

/** A full stop after these doesn't end a sentence. */
const neverLast = new Set('e.g i.e mr mrs ms dr prof st vs v cf viz approx incl excl ph.d rev tel dept est'.split(' '));

/** Nor after these, before a number or a letter that stands for one. */
const beforeNumber = new Set('no nos sec secs art arts para paras cl cls ch fig figs reg regs vol p pp ext'.split(' '));

/** After these a sentence ends only where the next word is one that sentences begin with. */
const seldomLast = new Set('inc ltd llc corp co plc gmbh etc jr sr u.s u.k e.u u.n u.s.a a.m p.m d.c n.y'.split(' '));

const openers = new Set(
  'we you our your the this these those that it its if in by for to when where while as all any an a each please however therefore such unless upon on at with no not nothing neither they there he she i some use access under after before once although because during except should see read click contact do don is are'.split(
    ' ',
  ),
);

/**
 * The sentences of one block of prose. Abbreviations ("Inc.", "U.S.", "e.g.", "Sec. 4.2"), initials and numbers at the
 * head of an item do not end one. Linear in the length of the text.
 */
export function sentencesIn(text: string, start = 0, end = text.length): Stretch[] {
  const sentences: Stretch[] = [];
  let from = start;
  const piece = text.slice(start, end);
  stop.lastIndex = 0;
  for (let match = stop.exec(piece); match !== null; match = stop.exec(piece)) {
    const to = start + match.index + match[0].length;
    if (to >= end || !/\s/.test(at(text, to))) continue;
    if (!endsSentence(text, from, start + match.index, to, end)) continue;
    push(sentences, text, from, to);
    from = to;
  }
  push(sentences, text, from, end);
  return sentences;
}

function push(sentences: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start < end) sentences.push({ start, end });
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}

/** `mark` is where the stop stands, `after` what follows it and its closing quotes. */
function endsSentence(text: string, from: number, mark: number, after: number, end: number): boolean {
  const next = /^\s+["'\u201c\u2018([]*([\p{L}\p{N}]*)/u.exec(text.slice(after, Math.min(end, after + 80)));
  const word = next?.[1] ?? '';
  if (/^\p{Ll}/u.test(word)) return false;
  if (text[mark] !== '.') return true;
  const before = /\S*$/.exec(text.slice(Math.max(from, mark - 30), mark))?.[0] ?? '';
  const last = before.replace(/^["'\u201c\u2018([]+/, '').toLowerCase();
  if (text.startsWith('...', mark)) return openers.has(word.toLowerCase());
  if (neverLast.has(last)) return false;
  if (beforeNumber.has(last) && /^(\d|\p{L}$|[ivx]+$)/iu.test(word)) return false;
  if (seldomLast.has(last) || /^\p{L}$/u.test(last)) return openers.has(word.toLowerCase());
  const isEnumerator = /^\(?(\d{1,3}(\.\d{1,3})*|[ivxlc]{1,5}|\p{L})\)?$/u.test(last);
  return !(isEnumerator && text.slice(from, mark).trim().length <= before.length);
}
