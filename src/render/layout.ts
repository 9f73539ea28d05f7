import { Chalk, type ChalkInstance } from 'chalk';
import { wrap } from '../language/wrap.ts';

export interface TerminalStyle {
  /** Width in columns. */
  columns: number;
  colour: boolean;
  /** ASCII only. */
  plain: boolean;
  /** All that there is to say, where less would do for a reader who wants to be done soon. */
  full?: boolean | undefined;
}

export interface Layout {
  paint: ChalkInstance;
  columns: number;
  plain: boolean;
  full: boolean;
  /** Wraps to the width; the first line is led by `lead`, the others by blanks of the same width. */
  paragraph(text: string, lead?: string): string;
  /** A range bar: what is sure, up to the score, and up to what is possible. */
  bar(low: number | null, score: number | null, high: number | null, cells: number): string;
}

const glyphs = {
  pretty: { sure: '█', likely: '▓', possible: '░', rest: '·' },
  plain: { sure: '#', likely: '=', possible: '-', rest: '.' },
};

export function layoutFor(style: TerminalStyle): Layout {
  const paint = new Chalk({ level: style.colour ? 1 : 0 });
  const glyph = style.plain ? glyphs.plain : glyphs.pretty;
  return {
    paint,
    columns: style.columns,
    plain: style.plain,
    full: style.full === true,
    paragraph: (text, lead) => wrap(text, style.columns, lead).join('\n'),
    bar(low, score, high, cells) {
      const at = (points: number | null) => Math.round(((points ?? 0) / 100) * cells);
      const sure = at(low);
      const likely = Math.max(sure, at(score ?? low));
      const possible = Math.max(likely, at(high));
      return (
        paint.cyan(glyph.sure.repeat(sure) + glyph.likely.repeat(likely - sure)) +
        paint.dim(glyph.possible.repeat(possible - likely) + glyph.rest.repeat(cells - possible))
      );
    },
  };
}

/** What the parts of a bar mean, in the glyphs of the style. */
export function barLegend(plain: boolean): string {
  const { sure, likely, possible } = plain ? glyphs.plain : glyphs.pretty;
  return `${sure} sure  ${likely} likely  ${possible} possible`;
}
