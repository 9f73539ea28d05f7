import { parser as commonMark, Table, type MarkdownConfig } from '@lezer/markdown';
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { Block } from '../../domain/document.ts';
import type { DocumentReader } from './contents.ts';
import { linear, plainStretch } from './inline.ts';
import { linesIn, writePreformatted, type TextLine } from './lines.ts';
import { refuseDeepMarkdown } from './nesting.ts';
import { ProseWriter, StemStack, type Prose } from './prose.ts';
import { textContents } from './text.ts';
import { isCommon, readsLikeProse } from '../../language/en/prose-like.ts';

/** Tables, looked for only in lines that hold a bar. */
const tables: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map(({ leaf, endLeaf, ...block }) => ({
    ...block,
    leaf: (context, block) => (block.content.includes('|') ? (leaf?.(context, block) ?? null) : null),
    endLeaf: (context, line, block) => line.text.includes('|') && endLeaf?.(context, line, block) === true,
  })),
};

const parser = commonMark.configure([tables, { parseInline: [plainStretch] }]);
parser.parseInline = linear(parser.parseInline.bind(parser));

const blockParser = commonMark.configure(tables);
blockParser.parseInline = () => [];

/** For texts in which a definition of a link opens a title and goes on: the parser begins anew with every line of it. */
const withoutDefinitions = parser.configure({ remove: ['LinkReference'] });
withoutDefinitions.parseInline = parser.parseInline;
const openDefinition = /^ {0,3}\[[^\]\n]{1,999}\]:[^\n]*[ \t]["'(][^"')\n]*\n(?:[^\n]+\n){300}/m;

/** Marks that are nested thousands deep are no marks: then all of them are text. */
function treeOf(text: string): Tree {
  refuseDeepMarkdown(text);
  try {
    return (text.includes(']:') && openDefinition.test(text) ? withoutDefinitions : parser).parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return blockParser.parse(text);
  }
}

/** What becomes a block of prose. */
const leaves = new Map<string, Block['kind']>([
  ['Paragraph', 'paragraph'],
  ['TableCell', 'cell'],
  ['SetextHeading1', 'heading'],
  ['SetextHeading2', 'heading'],
]);
for (let level = 1; level <= 6; level++) leaves.set(`ATXHeading${level}`, 'heading');

const hidden = new Set([
  'CommentBlock',
  'ProcessingInstructionBlock',
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

/** What reads tags and entities in a Markdown text. */
type Html = Pick<typeof import('./html.ts'), 'decodeHTML' | 'writeHtml' | 'shownTag'>;

const noHtml: Html = { decodeHTML: refuse, writeHtml: refuse, shownTag: refuse };

function refuse(): never {
  throw new TypeError('This text has neither tags nor entities.');
}

export const read: DocumentReader = (bytes) =>
  textContents(bytes, async (source, from) => {
    const html = /<|&[#\w]/.test(source) ? await import('./html.ts') : noHtml;
    return readMarkdown(source.slice(from), from, html);
  });

/** The prose of a Markdown text that begins at `offset` of its source. */
function readMarkdown(text: string, offset: number, html: Html): Prose {
  const writer = new ProseWriter();
  const stems = new StemStack();
  /** Up to where the text of the open block has been written. */
  let written = 0;
  const upTo = (position: number) => {
    if (position > written) writer.text(text.slice(written, position), offset + written);
  };
  const enter = (node: SyntaxNodeRef): boolean | undefined => {
    const { name, from, to } = node;
    if (hidden.has(name)) {
      if (name === 'LinkTitle') writer.leaveOutProse(text.slice(from, to), 'hidden');
      skip(from, to);
      return false;
    }
    if (name === 'CodeBlock' || name === 'FencedCode') {
      writePreformatted(codeLines(text, from, to, offset), writer, stems.stem);
      return false;
    }
    if (name === 'LinkReference') {
      readFootnote(from, to);
      return false;
    }
    const leaf = leaves.get(name);
    if (leaf !== undefined) {
      writer.begin(leaf === 'paragraph' && stems.stem !== undefined ? 'item' : leaf, stems.stem);
      written = from;
    } else if (name === 'BulletList' || name === 'OrderedList') stems.openList();
    else if (name === 'ListItem') stems.openItem();
    else if (name === 'HTMLBlock') html.writeHtml(text.slice(from, to), offset + from, writer, stems);
    else if (name === 'Escape') skip(from, from + 1);
    else if (name === 'Entity') replace(from, to, html.decodeHTML(text.slice(from, to)));
    else if (name === 'HTMLTag') replace(from, to, html.shownTag(text.slice(from, to)));
    else if (name === 'HardBreak') replace(from, to, '\n');
    else if (name === 'Image') {
      writer.leaveOutProse(text.slice(from, to).replace(/\]\([^]*$/, ''), 'hidden');
      replace(from, to, ' ');
      return false;
    } else if (name === 'InlineCode') {
      readCode(from, to);
      return false;
    } else if (name === 'Link' && /[)\]]/.test(text[from - 1] ?? '')) replace(from, from, ' ');
    else if (name === 'URL' && node.node.parent?.name !== 'Autolink') {
      skip(from, to);
      return false;
    }
    return undefined;
  };
  /** Words between backticks are code, unless they make a sentence. */
  const readCode = (from: number, to: number) => {
    const [, mark = '`', code = ''] = /^(`+)([^]*?)\1$/.exec(text.slice(from, to)) ?? [];
    if (readsLikeProse(code) || isCommon(code)) {
      skip(from, from + mark.length);
      skip(to - mark.length, to);
      return;
    }
    writer.leaveOut(code, 'code');
    replace(from, to, ' ');
  };
  /** A footnote of one word looks like the target of links. */
  const readFootnote = (from: number, to: number) => {
    const head = /^\[\^[^\]]*\]:\s*/.exec(text.slice(from, to))?.[0].length;
    if (head === undefined) return;
    writer.begin('paragraph');
    writer.text(text.slice(from + head, to), offset + from + head);
    writer.end();
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
    else if (leaves.has(name)) {
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

/** The lines of a block of code, without what sets them in. */
function* codeLines(text: string, from: number, to: number, offset: number): Iterable<TextLine> {
  for (const { line, start } of linesIn(text, from, to)) {
    const before = /^[\s>]*(?:(?:`{3,}|~{3,}).*)?/.exec(line)?.[0].length ?? 0;
    yield { line: line.slice(before), start: offset + start + before };
  }
}
