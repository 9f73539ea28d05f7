/** Past and participle, where they aren't made with -ed. */
const irregular: Record<string, string[]> = {
  be: ['is', 'are', 'was', 'were', 'been', 'being', 'am'],
  bear: ['bore', 'borne'],
  become: ['became'],
  begin: ['began', 'begun'],
  bind: ['bound'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  buy: ['bought'],
  choose: ['chose', 'chosen'],
  do: ['does', 'did', 'done'],
  find: ['found'],
  forgo: ['forgoes', 'forwent', 'forgone'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['goes', 'went', 'gone'],
  have: ['has', 'had'],
  hold: ['held'],
  keep: ['kept'],
  know: ['knew', 'known'],
  leave: ['left'],
  lose: ['lost'],
  make: ['made'],
  mean: ['meant'],
  pay: ['paid'],
  put: [],
  read: [],
  rewrite: ['rewrote', 'rewritten'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  sell: ['sold'],
  send: ['sent'],
  set: [],
  show: ['showed', 'shown'],
  shut: [],
  speak: ['spoke', 'spoken'],
  take: ['took', 'taken'],
  tell: ['told'],
  think: ['thought'],
  understand: ['understood'],
  undertake: ['undertook', 'undertaken'],
  withdraw: ['withdrew', 'withdrawn'],
  withhold: ['withheld'],
  write: ['wrote', 'written'],
};

/** Verbs of more than one syllable whose last letter doubles; those of one syllable are told by their letters. */
const doubling = new Set(
  'submit permit admit omit commit refer transfer defer prefer occur incur cancel label'.split(' '),
);
const singling = new Set('cancel label'.split(' '));

/** The forms of a verb: itself, with -s, past, participle and -ing. */
export function verbForms(verb: string): string[] {
  const forms = new Set([verb, withS(verb)]);
  const past = Object.hasOwn(irregular, verb) ? irregular[verb] : undefined;
  for (const form of past ?? []) forms.add(form);
  for (const stem of stems(verb)) {
    forms.add(`${stem}ing`);
    if (past === undefined) forms.add(`${stem}ed`);
  }
  if (past === undefined && /[^aeiou]y$/.test(verb)) {
    forms.delete(`${verb}ed`);
    forms.add(`${verb.slice(0, -1)}ied`);
  }
  return [...forms];
}

function withS(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** What -ed and -ing are put to; both spellings where English has two. */
function stems(verb: string): string[] {
  if (/[^aeioy]e$/.test(verb)) return [verb.slice(0, -1)];
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb);
  if (!isShort && !doubling.has(verb)) return [verb];
  const doubled = verb + verb.at(-1);
  return singling.has(verb) ? [verb, doubled] : [doubled];
}
