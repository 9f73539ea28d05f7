import { markdownText as md } from '../markdown-text.ts';
import { plural } from '../../language/plural.ts';
import { placesWords } from '../sections/places.ts';
import type { CheckPlaces, Checks, FoundPlace } from '../sections/section.ts';

const placesNamed = 20;

/** Each check once, with all its places; what is folded opens with a click. */
export function printChecks({ as, checks }: Checks): string {
  switch (as) {
    case 'named':
      return checks.map(namedCheck).join('\n');
    case 'full':
      return checks.map(fullCheck).join('\n\n');
    case 'behind':
      return folded(checks, checks.map(fullCheck).join('\n\n'));
    case 'folded':
      return folded(checks, checks.map(foldedCheck).join('\n'));
    case 'counted':
      return folded(checks, checks.map(countedCheck).join('\n'));
  }
}

function folded(checks: CheckPlaces[], text: string): string {
  return `<details>\n<summary>${plural(checks.length, 'check')}</summary>\n\n${text}\n\n</details>`;
}

function namedCheck(check: CheckPlaces): string {
  const where = placesWords(check.places, 1);
  return `- ${check.severity}: **${md(check.message)}**${where === '' ? '' : ` ${md(where)}`}`;
}

function fullCheck(check: CheckPlaces): string {
  return [
    `### ${md(check.message)}`,
    `${check.severity}, ${idOf(check)}`,
    check.places.map((place) => `- ${printPlace(place)}`).join('\n'),
    meaningOf(check),
  ].join('\n\n');
}

function foldedCheck(check: CheckPlaces): string {
  const head = `- **${md(check.message)}** (${idOf(check)}, aims at ${check.aim ?? check.severity}) ${meaningOf(check)}`;
  return [head, ...check.places.map((place) => `  - ${printPlace(place)}`)].join('\n');
}

/** `reviews-punished`, right in 9 of 9. */
function idOf({ id, right }: CheckPlaces): string {
  return right === undefined ? `\`${id}\`` : `\`${id}\`, ${right}`;
}

function meaningOf({ why, advice, better }: CheckPlaces): string {
  const write = better === undefined ? '' : ` Write instead: *${md(better)}*`;
  return `${md(why)} ${md(advice)}${write}`;
}

function countedCheck(check: CheckPlaces): string {
  const { message, seen, places } = check;
  const where = places.flatMap((place) => (place.where === '' ? [] : [md(place.where)]));
  const shown = where.slice(0, placesNamed).join(', ');
  const more = where.length > placesNamed ? ' and more' : '';
  return `- ${md(message)} (${idOf(check)}, ${seen}${shown === '' ? '' : `: ${shown}${more}`})`;
}

function printPlace({ where, excerpt, words, follows, more }: FoundPlace): string {
  const lead = where === '' ? '' : `${md(where)} `;
  if (excerpt === undefined) return `${lead}(missing from the whole document)`;
  const marked =
    words === undefined
      ? md(excerpt)
      : [
          spaced(excerpt.slice(0, words.start)),
          spaced(excerpt.slice(words.start, words.end), '**'),
          spaced(excerpt.slice(words.end)),
        ].join('');
  const beside = [follows ?? [], more ?? []].flat().join('. ');
  return `${lead}${marked.trim()}${beside === '' ? '' : ` (${md(beside)})`}`;
}

/** Foreign text between marks, with the white space around it kept outside of them. */
function spaced(text: string, mark = ''): string {
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  return (/^\s/.test(text) ? ' ' : '') + mark + md(inner) + mark + (/\s$/.test(text) ? ' ' : '');
}
