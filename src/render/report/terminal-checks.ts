import stringWidth from 'fast-string-width';
import { plural } from '../../language/plural.ts';
import { visible } from '../../language/visible.ts';
import { clip } from '../clip.ts';
import type { Layout } from '../layout.ts';
import type { CheckPlaces, Checks, FoundPlace } from '../sections/section.ts';

const placesShown = 3;
const placesNamed = 12;

/** Each check once, with its first places. */
export function printChecks({ as, checks }: Checks, layout: Layout): string {
  if (as === 'full') return checks.map((check) => fullCheck(check, layout)).join('\n\n');
  return checks.map((check) => shortCheck(check, layout)).join('\n');
}

function fullCheck(check: CheckPlaces, layout: Layout): string {
  const { paint, paragraph, plain } = layout;
  const paintSeverity = { error: paint.red, warning: paint.yellow, note: paint.cyan }[check.severity];
  const bullet = plain ? '    - ' : '    \u2022 ';
  const rest = check.places.slice(placesShown);
  return [
    paragraph(
      `${paintSeverity(check.severity)}  ${paint.bold(visible(check.message))} ${paint.dim(`(${visible(check.id)})`)}`,
      '  ',
    ),
    ...check.places.slice(0, placesShown).flatMap((place) => printPlace(place, layout)),
    ...(rest.length === 0 ? [] : [paint.dim(paragraph(`and at ${named(rest)}`, '    '))]),
    paragraph(visible(check.why), bullet),
    paragraph(visible(check.advice), bullet),
    ...(check.better === undefined ? [] : [paint.green(paragraph(visible(check.better), '    Write: '))]),
  ].join('\n');
}

/** `a.md:3:41, b.md:7:1 and 9 more`. */
function named(places: FoundPlace[], most = placesNamed): string {
  const shown = places.slice(0, most).map(({ where }) => visible(where));
  const more = places.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** In one line, with the words underlined: by the terminal in colour, by a line of carets without. */
function printPlace({ where, excerpt, words, more }: FoundPlace, layout: Layout): string[] {
  const { paint, paragraph, columns, plain } = layout;
  const lead = `    ${visible(where)}  `;
  if (excerpt === undefined) return where === '' ? [] : [paragraph('nothing says it', lead)];
  // Letters are composed with their accents, so places are counted in what is composed already.
  const shown = (to?: number) => visible(excerpt.slice(0, to)).normalize();
  const whole = { text: shown(), start: shown(words?.start ?? 0).length, end: shown(words?.end ?? 0).length };
  const room = Math.max(20, columns - stringWidth(lead));
  const { text, start, end } = clip(whole, room, plain ? '...' : '\u2026');
  const indent = ' '.repeat(stringWidth(lead));
  const lines: string[] = [];
  if (end <= start) lines.push(lead + text);
  else if (paint.level > 0)
    lines.push(lead + text.slice(0, start) + paint.underline(text.slice(start, end)) + text.slice(end));
  else {
    const before = ' '.repeat(stringWidth(text.slice(0, start)));
    lines.push(lead + text, indent + before + '^'.repeat(stringWidth(text.slice(start, end))));
  }
  if (more !== undefined) lines.push(paint.dim(paragraph(visible(more), indent)));
  return lines;
}

function shortCheck(check: CheckPlaces, { paint, paragraph }: Layout): string {
  const { id, aim, message, seen, places } = check;
  const where = places.filter((place) => place.where !== '');
  const shown = where.slice(0, placesShown);
  const at =
    where.length === 0
      ? ''
      : seen === 1
        ? ` At ${named(shown)}.`
        : ` ${plural(seen, 'time')}, first at ${named(shown)}.`;
  const aims = aim === undefined ? '' : ` (aims at ${aim})`;
  return paragraph(`${paint.cyan('note')}${aims}  ${visible(message)}${at} ${paint.dim(`(${visible(id)})`)}`, '  ');
}
