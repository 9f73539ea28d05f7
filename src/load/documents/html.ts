import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { isCommon, readsLikeProse } from '../../language/en/prose-like.ts';
import type { DocumentReader } from './contents.ts';
import {
  blocks,
  cells,
  headings,
  isHidden,
  isInline,
  preformatted,
  quiet,
  silent,
  terms,
  turns,
} from './html-elements.ts';
import { isItem, linesIn } from './lines.ts';
import { refuseDeepTags } from './nesting.ts';
import { ProseWriter, StemStack, type Prose } from './prose.ts';
import { textContents } from './text.ts';

export { decodeHTML };
export { shownTag } from './html-elements.ts';

export const read: DocumentReader = (bytes) => textContents(bytes, (source) => readHtml(source));

/** An element that is open. */
interface Open {
  name: string;
  isBlock: boolean;
  /** Why its text is not read, if it is not. */
  leftOut?: 'nobody sees it' | 'hidden' | 'code' | 'preformatted' | undefined;
  /** It is preformatted, and reads like prose. */
  isSentence: boolean;
  /** Its lines are as people read them. */
  keepsLines: boolean;
  isTurned: boolean;
}

function readHtml(text: string): Prose {
  const writer = new ProseWriter();
  writeHtml(text, 0, writer, new StemStack());
  return writer.done();
}

/** Writes the prose of an HTML text that begins at `offset` of its source. */
export function writeHtml(text: string, offset: number, writer: ProseWriter, stems: StemStack): void {
  const html = withoutFalseCdata(text);
  const open: Open[] = [];
  /** How many open elements are left out, are preformatted prose, and keep their lines. */
  let [silence, sentences, lines] = [0, 0, 0];
  let title: string | undefined;
  let heading: string | undefined;
  const end = () => stems.written(writer.end());
  const begin = () => writer.begin(stems.stem === undefined ? 'paragraph' : 'item', stems.stem);
  const mark = (by: string) => {
    if (silence === 0) writer.decoded(by, offset + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
  };
  /** Where the last link closed: two in a row are two words. */
  let linkEnd = -1;
  const write = (piece: string, start: number, width: number) => {
    if (!writer.isOpen) {
      if (piece.trim() === '') return;
      begin();
    }
    if (heading !== undefined) heading += piece;
    if (piece.length === width) writer.text(piece, start);
    else writer.decoded(piece, start, width);
  };
  const writeLinesOf = (piece: string, start: number) => {
    let from = 0;
    for (const { line, start: at } of linesIn(piece)) {
      const isNew = at > from && (line.trim() === '' || isItem(line));
      if (isNew) end();
      else if (at > from && writer.isOpen) write('\n', start + at - 1, 1);
      write(line, start + at, line.length);
      from = at;
    }
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'img' || name === 'code' || terms.has(name) || (name === 'a' && parser.startIndex === linkEnd))
          mark(' ');
        const isBlock = blocks.has(name) && !isInline(attributes);
        const looked =
          silence > 0 || !preformatted.has(name)
            ? undefined
            : sentences > 0 || isProse(html, parser.endIndex + 1, name);
        const one: Open = {
          name,
          isBlock,
          leftOut:
            name === 'title' ? (isInDrawing(open) ? 'hidden' : 'nobody sees it') : leftOut(name, attributes, looked),
          isSentence: looked === true,
          keepsLines: looked === true && name !== 'code',
          isTurned: turns(name, attributes),
        };
        open.push(one);
        refuseDeepTags(open.length, html);
        if (silence === 0) for (const [text, reason] of quiet(attributes)) writer.leaveOutProse(text, reason);
        if (name === 'br') mark('\n');
        if (name === 'title' && !isInDrawing(open)) title ??= '';
        if (isBlock) {
          end();
          if (name === 'ul' || name === 'ol') stems.openList();
          if (name === 'li') stems.openItem();
        }
        if (one.leftOut !== undefined) silence++;
        if (one.isSentence) sentences++;
        if (one.keepsLines) lines++;
        if (one.isTurned && silence === 0) {
          if (!writer.isOpen) begin();
          mark('\u202E');
        }
        if (!isBlock || silence > 0) return;
        if (headings.has(name)) writer.begin('heading', stems.stem);
        else if (cells.has(name)) writer.begin('cell', stems.stem);
        if (name === 'h1' && writer.title === null) heading = '';
      },
      ontext(text) {
        const top = open.at(-1);
        if (top?.name === 'title' && title !== undefined && !isInDrawing(open)) title += text;
        if (silence > 0) {
          const reason = open.find((one) => one.leftOut !== undefined)?.leftOut;
          if (reason === 'nobody sees it' || reason === undefined) return;
          if (top?.name === 'script' || top?.name === 'style') return;
          writer.leaveOut(text, reason);
          return;
        }
        const stop = parser.endIndex + 1;
        // The parser may count the end of a tag before it to a text.
        const isAsWritten = html.startsWith(text, stop - text.length) && !text.startsWith('&');
        const start = isAsWritten ? stop - text.length : parser.startIndex;
        if (lines > 0 && isAsWritten) writeLinesOf(text, offset + start);
        else write(text, offset + start, stop - start);
      },
      onclosetag(name) {
        const one = open.pop();
        if (name === 'a') linkEnd = parser.endIndex + 1;
        if (one?.leftOut !== undefined) silence--;
        if (one?.isSentence === true) sentences--;
        if (one?.keepsLines === true) lines--;
        if (one?.isTurned === true) mark('\u202C');
        if (one?.isBlock !== true) return;
        end();
        if (name === 'h1' && heading !== undefined) writer.title = heading.replace(/\s+/g, ' ').trim();
        if (name === 'h1') heading = undefined;
        if (name === 'ul' || name === 'ol') stems.closeList();
        if (name === 'li') stems.closeItem();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  end();
  if (title !== undefined && title.trim() !== '') writer.title ??= title.replace(/\s+/g, ' ').trim();
}

function leftOut(name: string, attributes: Record<string, string>, looked: boolean | undefined): Open['leftOut'] {
  if (silent.has(name)) return 'nobody sees it';
  if (isHidden(name, attributes)) return 'hidden';
  if (!preformatted.has(name) || looked === true) return undefined;
  if (name === 'option') return 'nobody sees it';
  return name === 'code' ? 'code' : 'preformatted';
}

/** So much of a preformatted element tells whether it reads like prose. */
const sampleLength = 20_000;

/** Whether what is in an element reads like prose. */
function isProse(html: string, from: number, name: string): boolean {
  const sample = html.slice(from, from + sampleLength);
  const close = sample.search(new RegExp(`</${name}[\\s>/]|<option`, 'i'));
  const tagged = (close < 0 ? sample : sample.slice(0, close)).replace(/<[^>]{0,500}>/g, '');
  const text = tagged.includes('&') ? decodeHTML(tagged) : tagged;
  return readsLikeProse(text) || (name === 'code' && isCommon(text));
}

function isInDrawing(open: readonly Open[]): boolean {
  return open.some(({ name }) => name === 'svg' || name === 'math');
}

/** Outside of drawings and formulas browsers end `<![CDATA[` at the next `>`, as they do a comment; of the same length. */
function withoutFalseCdata(html: string): string {
  if (!html.includes('<![CDATA[')) return html;
  let depth = 0;
  return html.replace(/<(\/?)(?:svg|math)\b[^<>]*?(\/?)>|<!\[CDATA\[/gi, (found, closing?: string, empty?: string) => {
    if (found.startsWith('<![')) return depth > 0 ? found : '<!_CDATA[';
    if (closing === '/') depth = Math.max(0, depth - 1);
    else if (empty !== '/') depth++;
    return found;
  });
}
