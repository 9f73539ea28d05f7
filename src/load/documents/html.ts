import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import type { DocumentReader } from './contents.ts';
import { refuseDeepTags } from './nesting.ts';
import { ProseWriter, StemStack, type Prose } from './prose.ts';
import { textContents } from './text.ts';

const silent = new Set(
  'script style noscript template code pre svg math textarea select iframe object title'.split(' '),
);
const headings = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const cells = new Set(['td', 'th', 'caption', 'dt', 'dd']);
const blocks = new Set(
  'p div section article main header footer nav aside blockquote ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption form fieldset legend details summary address hr body html head h1 h2 h3 h4 h5 h6 pre button label'.split(
    ' ',
  ),
);

export { decodeHTML };

export const read: DocumentReader = (bytes) => textContents(bytes, (source) => readHtml(source));

/** The prose of an HTML text that begins at `offset` of its source; into a writer that others share, if one is given. */
export function readHtml(html: string, offset = 0, writer = new ProseWriter(), stems = new StemStack()): Prose {
  let silence = 0;
  let deep = 0;
  let title: string | undefined;
  let heading: string | undefined;
  const end = () => stems.written(writer.end());
  const blank = () => {
    if (silence === 0) writer.decoded(' ', offset + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
  };
  /** Where the last link closed: two in a row are two words. */
  let linkEnd = -1;
  const parser: Parser = new Parser(
    {
      onopentag(name) {
        refuseDeepTags(++deep, html);
        if (name === 'code' || name === 'img' || (name === 'a' && parser.startIndex === linkEnd)) blank();
        if (silent.has(name)) silence++;
        if (name === 'title') title ??= '';
        if (name === 'br' && silence === 0)
          writer.decoded('\n', offset + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
        if (!blocks.has(name)) return;
        end();
        if (name === 'ul' || name === 'ol') stems.openList();
        if (name === 'li') stems.openItem();
        if (headings.has(name)) writer.begin('heading', stems.stem);
        else if (cells.has(name)) writer.begin('cell', stems.stem);
        if (name === 'h1' && writer.title === null) heading = '';
      },
      ontext(text) {
        if (title !== undefined && silence > 0) title += text;
        if (silence > 0) return;
        const start = parser.startIndex;
        const width = parser.endIndex + 1 - start;
        if (!writer.isOpen) {
          if (text.trim() === '') return;
          writer.begin(stems.stem === undefined ? 'paragraph' : 'item', stems.stem);
        }
        if (heading !== undefined) heading += text;
        if (text.length === width && !html.startsWith('&', start)) writer.text(text, offset + start);
        else writer.decoded(text, offset + start, width);
      },
      onclosetag(name) {
        deep--;
        if (name === 'a') linkEnd = parser.endIndex + 1;
        if (silent.has(name)) silence = Math.max(0, silence - 1);
        if (!blocks.has(name)) return;
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
  return writer.done();
}
