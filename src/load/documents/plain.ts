import type { DocumentReader } from './contents.ts';
import { isItem, isRule, linesIn, writeLines, type TextLine } from './lines.ts';
import { ProseWriter, type Prose } from './prose.ts';
import { textContents } from './text.ts';

export const read: DocumentReader = (bytes) => textContents(bytes, readPlain);

/** The prose of a plain text from an offset on: blank lines part blocks, items have own lines. */
function readPlain(source: string, offset: number): Prose {
  const writer = new ProseWriter();
  const lines = [...linesIn(source, offset)];
  let block: TextLine[] = [];
  const close = (isLast: boolean) => {
    const only = block.length === 1 ? block[0] : undefined;
    // A heading leads to something.
    if (only !== undefined && !isLast && isHeading(only.line)) heading(only);
    else writeLines(block, writer);
    block = [];
  };
  const heading = (line: TextLine) => {
    writeLines([line], writer, 'heading');
    writer.title ??= line.line.trim();
  };
  lines.forEach((line, index) => {
    const isBlank = line.line.trim() === '';
    if (isBlank || isRule(line.line)) {
      const below = block.length === 1 ? block[0] : undefined;
      if (!isBlank && below !== undefined && isTitle(below.line)) {
        heading(below);
        block = [];
      } else close(lines.slice(index + 1, index + 50).every(({ line: next }) => next.trim() === ''));
      return;
    }
    if (block.length > 0 && isItem(line.line)) close(false);
    const next = lines[index + 1]?.line ?? '';
    if (
      block.length === 0 &&
      isInCapitals(line.line) &&
      /^\s*[^\s\p{Ll}]/u.test(next) &&
      !isRule(next) &&
      !isInCapitals(next)
    ) {
      heading(line);
      return;
    }
    block.push(line);
  });
  close(true);
  return writer.done();
}

function isHeading(line: string): boolean {
  return /^[^.!?:;]{1,80}$/.test(line) && !isItem(line) && line.split(/\s+/).length <= 12;
}

/** What a row of signs below it makes a heading. */
function isTitle(line: string): boolean {
  return line.length <= 100 && line.trim().split(/\s+/).length <= 15;
}

function isInCapitals(line: string): boolean {
  return (
    line.trim().split(/\s+/).length <= 8 &&
    /\p{Lu}{2}/u.test(line) &&
    !/\p{Ll}/u.test(line) &&
    !/[.!?;,]\s*$/.test(line) &&
    !isItem(line)
  );
}
