import { markdownText as md } from '../markdown-text.ts';
import type { CheckPlaces, Checks, FoundPlace } from '../sections/section.ts';

const placesNamed = 20;

/** Each check once, with all its places; what is folded opens with a click. */
export function printChecks({ as, checks }: Checks): string {
  if (as === 'full') return checks.map(fullCheck).join('\n\n');
  if (as === 'counted') return checks.map(countedCheck).join('\n');
  const count = checks.length === 1 ? '1 check' : `${checks.length} checks`;
  return ['<details>', `<summary>${count}</summary>`, '', ...checks.map(foldedCheck), '', '</details>'].join('\n');
}

function fullCheck(check: CheckPlaces): string {
  return [
    `### ${md(check.message)}`,
    `${check.severity}, \`${check.id}\``,
    check.places.map((place) => `- ${printPlace(place)}`).join('\n'),
    meaningOf(check),
  ].join('\n\n');
}

function foldedCheck(check: CheckPlaces): string {
  const head = `- **${md(check.message)}** (\`${check.id}\`, aims at ${check.aim ?? check.severity}) ${meaningOf(check)}`;
  return [head, ...check.places.map((place) => `  - ${printPlace(place)}`)].join('\n');
}

function meaningOf({ why, advice, better }: CheckPlaces): string {
  const write = better === undefined ? '' : ` Write instead: *${md(better)}*`;
  return `${md(why)} ${md(advice)}${write}`;
}

function countedCheck({ id, message, seen, places }: CheckPlaces): string {
  const where = places.flatMap((place) => (place.where === '' ? [] : [md(place.where)]));
  const shown = where.slice(0, placesNamed).join(', ');
  const more = where.length > placesNamed ? ' and more' : '';
  return `- ${md(message)} (\`${id}\`, ${seen}${shown === '' ? '' : `: ${shown}${more}`})`;
}

function printPlace({ where, excerpt, words, more }: FoundPlace): string {
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
  return `${lead}${marked.trim()}${more === undefined ? '' : ` (${md(more)})`}`;
}

/** Foreign text between marks, with the white space around it kept outside of them. */
function spaced(text: string, mark = ''): string {
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  return (/^\s/.test(text) ? ' ' : '') + mark + md(inner) + mark + (/\s$/.test(text) ? ' ' : '');
}
