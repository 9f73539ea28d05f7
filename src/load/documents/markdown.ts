import { parser as commonMark, Table } from '@lezer/markdown';
import { decodeHTML } from 'entities';
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { DocumentReader } from './contents.ts';
import { readHtml } from './html.ts';
import { linear, plainStretch } from './inline.ts';
import { ProseWriter, StemStack, type Prose } from './prose.ts';
import { textContents } from './text.ts';

const parser = commonMark.configure([Table, { parseInline: [plainStretch] }]);
parser.parseInline = linear(parser.parseInline.bind(parser));

const blockParser = commonMark.configure(Table);
blockParser.parseInline = () => [];

/** Marks that are nested thousands deep are no marks: then all of them are text. */
function treeOf(text: string): Tree {
  try {
    return parser.parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return blockParser.parse(text);
  }
}

const hidden = new Set([
  'CodeBlock',
  'FencedCode',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'LinkReference',
  'HorizontalRule',
  'TableDelimiter',
  'Comment',
  'ProcessingInstruction',
  'ListMark',
  'QuoteMark',
  'HeaderMark',
  'EmphasisMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
]);

const leaves: Record<string, 'paragraph' | 'heading' | 'cell'> = { Paragraph: 'paragraph', TableCell: 'cell' };

export const read: DocumentReader = (bytes) => textContents(bytes, readMarkdown);

/** The prose of a Markdown text from an offset on. */
function readMarkdown(source: string, offset: number): Prose {
  const text = source.slice(offset);
  const writer = new ProseWriter();
  const stems = new StemStack();
  /** Up to where the text of the open block has been written. */
  let written = 0;
  const upTo = (position: number) => {
    if (position > written) writer.text(text.slice(written, position), offset + written);
  };
  const enter = (node: SyntaxNodeRef): boolean | undefined => {
    const { name, from, to } = node;
    const leaf = leaves[name] ?? (/Heading\d$/.test(name) ? 'heading' : undefined);
    if (leaf !== undefined) {
      writer.begin(leaf === 'paragraph' && stems.stem !== undefined ? 'item' : leaf, stems.stem);
      written = from;
    } else if (name === 'BulletList' || name === 'OrderedList') stems.openList();
    else if (name === 'ListItem') stems.openItem();
    else if (name === 'HTMLBlock') readHtml(text.slice(from, to), offset + from, writer, stems);
    else if (name === 'Escape') skip(from, from + 1);
    else if (name === 'Entity') replace(from, to, decodeHTML(text.slice(from, to)));
    else if (name === 'HTMLTag') replace(from, to, /^<br\b/i.test(text.slice(from, to)) ? '\n' : '');
    else if (name === 'HardBreak') replace(from, to, '\n');
    else if (name === 'Image' || name === 'InlineCode') {
      replace(from, to, ' ');
      return false;
    } else if (name === 'Link' && /[)\]]/.test(text[from - 1] ?? '')) replace(from, from, ' ');
    else if (hidden.has(name) || (name === 'URL' && node.node.parent?.name !== 'Autolink')) {
      skip(from, to);
      return false;
    }
    return undefined;
  };
  const skip = (from: number, to: number) => {
    upTo(from);
    written = Math.max(written, to);
  };
  const replace = (from: number, to: number, by: string) => {
    upTo(from);
    writer.decoded(by, offset + from, to - from);
    written = to;
  };
  const leave = ({ name, from, to }: SyntaxNodeRef): void => {
    if (name === 'ListItem') stems.closeItem();
    else if (name === 'BulletList' || name === 'OrderedList') stems.closeList();
    else if (name in leaves || /Heading\d$/.test(name)) {
      upTo(to);
      const block = writer.end();
      stems.written(block);
      if (name.endsWith('Heading1'))
        writer.title ??= text
          .slice(from, to)
          .replace(/^#+\s*|\n[=\s]*$|[*_\\]/g, '')
          .trim();
    }
  };
  treeOf(text).iterate({ enter, leave });
  return writer.done();
}
