import stringWidth from 'fast-string-width';
import { plural } from '../../language/plural.ts';
import { visible } from '../../language/visible.ts';
import { fit } from '../../language/wrap.ts';
import { clip } from '../clip.ts';
import type { Layout } from '../layout.ts';
import { placesWords } from '../sections/places.ts';
import type { CheckPlaces, Checks, FoundPlace } from '../sections/section.ts';

const placesShown = 3;
const placesNamed = 12;

/** Each check once, with its first places. */
export function printChecks({ as, checks, brief }: Checks, layout: Layout, room: number): string {
  switch (as) {
    case 'named':
      return checks.map((check) => namedCheck(check, brief ?? 1, layout)).join('\n');
    case 'behind':
      if (!layout.full) return checksBehind(checks, room, layout);
      return checks.map((check) => fullCheck(check, layout, placesShown)).join('\n\n');
    case 'full': {
      const shown = layout.full ? placesShown : (brief ?? placesShown);
      return checks.map((check) => fullCheck(check, layout, shown)).join('\n\n');
    }
    default:
      return checks.map((check) => shortCheck(check, layout)).join('\n');
  }
}

function severityOf({ severity }: CheckPlaces, { paint }: Pick<Layout, 'paint'>): string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity](severity);
}

/** `charged-without-consent, right in 6 of 6`. */
function idOf({ id, right }: CheckPlaces): string {
  return visible(right === undefined ? id : `${id}, ${right}`);
}

function namedCheck(check: CheckPlaces, most: number, layout: Layout): string {
  const { paint, paragraph } = layout;
  const where = most === 0 ? '' : visible(placesWords(check.places, most));
  return paragraph(`${paint.bold(visible(check.message))} ${paint.dim(where)}`.trim(), leadOf(check, layout));
}

function leadOf(check: CheckPlaces, layout: Layout): string {
  return `  ${severityOf(check, layout)}  `;
}

/** What it sees and where, in one line. */
function lineOf(check: CheckPlaces, { paint, columns, plain }: Layout): string {
  const lead = `  ${check.severity.padEnd('warning'.length)}  `;
  const where = visible(placesWords(check.places, 1));
  const mark = plain ? '...' : '\u2026';
  const room = columns - lead.length - (where === '' ? 0 : stringWidth(where) + 2) - mark.length + 1;
  const message = fit(visible(check.message), Math.max(10, room), mark).trimEnd();
  return `  ${severityOf(check, { paint })}${lead.slice(2 + check.severity.length)}${message}${where === '' ? '' : `  ${paint.dim(where)}`}`;
}

/** As many as fit into so many lines, and how many more there are. */
function checksBehind(checks: CheckPlaces[], room: number, layout: Layout): string {
  const { paint, paragraph } = layout;
  const whole = checks.map((check) => lineOf(check, layout));
  for (let shown = checks.length; ; shown--) {
    const others = checks.slice(shown);
    const counts = countsOf(others);
    const rest = counts === '' ? [] : [paint.dim(paragraph(`and ${counts}: --full shows all.`, '  '))];
    const text = [...whole.slice(0, shown), ...rest].join('\n');
    if (shown === 0 || text.split('\n').length <= room) return text;
  }
}

/** `2 more errors and 3 more warnings`. */
function countsOf(checks: CheckPlaces[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: checks.filter((check) => check.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, `more ${severity}`))
    .join(' and ');
}

function fullCheck(check: CheckPlaces, layout: Layout, placesShown: number): string {
  const { paint, paragraph, plain } = layout;
  const bullet = plain ? '    - ' : '    \u2022 ';
  const rest = check.places.slice(placesShown);
  return [
    paragraph(
      `${severityOf(check, layout)}  ${paint.bold(visible(check.message))} ${paint.dim(`(${idOf(check)})`)}`,
      '  ',
    ),
    ...check.places.slice(0, placesShown).flatMap((place) => printPlace(place, layout)),
    ...(rest.length === 0
      ? []
      : [paint.dim(paragraph(`and at ${layout.full ? named(rest) : visible(placesWords(rest))}`, '    '))]),
    ...(layout.full
      ? [paragraph(visible(check.why), bullet), paragraph(visible(check.advice), bullet)]
      : [paragraph(visible(`${check.why} ${check.advice}`), '    ')]),
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
function printPlace({ where, excerpt, words, follows, more }: FoundPlace, layout: Layout): string[] {
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
  const beside = [layout.full ? (follows ?? []) : [], more ?? []].flat();
  if (beside.length > 0) lines.push(paint.dim(paragraph(visible(beside.join('. ')), indent)));
  return lines;
}

function shortCheck(check: CheckPlaces, { paint, paragraph }: Layout): string {
  const { aim, message, seen, places } = check;
  const where = places.filter((place) => place.where !== '');
  const shown = where.slice(0, placesShown);
  const at =
    where.length === 0
      ? ''
      : seen === 1
        ? ` At ${named(shown)}.`
        : ` ${plural(seen, 'time')}, first at ${named(shown)}.`;
  const aims = aim === undefined ? '' : ` (aims at ${aim})`;
  return paragraph(`${paint.cyan('note')}${aims}  ${visible(message)}${at} ${paint.dim(`(${idOf(check)})`)}`, '  ');
}
