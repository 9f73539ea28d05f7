/** Whether the last letter of a verb doubles before -ed and -ing. */
export type Doubling = 'single' | 'double' | 'both';

/** The forms of a verb that is not irregular: with -s, -ed and -ing. A short verb doubles by itself: "stop". */
export function regularForms(verb: string, doubling: Doubling): string[] {
  return [withS(verb, doubling), ...stems(verb, doubling).flatMap((stem) => [withEd(stem), withIng(stem)])];
}

/** Past and participle may be irregular, -s and -ing are not. */
export function presentForms(verb: string, doubling: Doubling): string[] {
  return [withS(verb, doubling), ...stems(verb, doubling).map(withIng)];
}

function withS(verb: string, doubling: Doubling): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  const [stem = verb] = stems(verb, doubling);
  if (stem.endsWith('zz')) return `${stem}es`;
  return /(s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function withEd(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
}

function withIng(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

/** What -ed and -ing are put to. */
function stems(verb: string, doubling: Doubling): string[] {
  if (/[aeiou]c$/.test(verb)) return [`${verb}k`];
  const doubled = `${verb}${verb.at(-1)}`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || doubling === 'double') return [doubled];
  return doubling === 'both' ? [verb, doubled] : [verb];
}
