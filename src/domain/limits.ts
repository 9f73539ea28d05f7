/** The most of each thing that is taken at a time, far above real use. docs/limits.md tells them, and a test compares. */
export const limits = {
  /** In one rubric, with all that it extends. */
  roles: 100,
  facts: 500,
  bands: 100,
  principles: 50,
  questions: 1000,
  lists: 2000,
  checks: 1000,
  rules: 500,
  /** Parts of the conditions of all rules, and of all `ask_if`. */
  conditions: 5000,
  phrases: 40_000,
  listPhrases: 20_000,
  /** In all slots of one check. */
  checkPhrases: 1000,
  /** Ways through the brackets of one phrase that hold gaps, and of all phrases. */
  phraseWays: 64,
  ways: 20_000,
  /** Places of words that phrases come to once brackets and lists are written out. */
  written: 500_000,
  /** Files that a rubric extends, each counted once; and UTF-16 units of these and of all files that they name. */
  extended: 50,
  rubricUnits: 8_000_000,
  /** Lines of a list, or keys of a group, anywhere in a YAML file. */
  entries: 20_000,
  /** Working days of an effort. */
  effortDays: 1000,
  /** Sums that the search for the plan tries. */
  planSums: 300_000_000,
  /** In one run; `--jsonl` takes any number. */
  documents: 10_000,
  /** In one document. */
  words: 2_000_000,
  /** Places in one document where phrases stand, by word; and so many in any document. */
  sightingsPerWord: 4,
  sightings: 100_000,
  /** Places of one document that are looked at on the way, by word; and so many in any document. */
  looksPerWord: 50,
  looks: 20_000_000,
  /** Of one document: how deep its parts are nested, times how many lines, or forties of tags, it has. */
  nesting: 60_000_000,
  /** Values of a report that is read, and how deep they are nested. */
  reportValues: 5_000_000,
  reportDepth: 200,
} as const;

/** One sentence for a count above its limit. */
export function tooMany(of: string, count: number, what: string, most: number, hint = ''): string {
  return `${of} has ${count} ${what}; it may have ${most} at most.${hint === '' ? '' : ` ${hint}`}`;
}
