import { at } from '../../domain/at.ts';
import type { Check, Severity } from '../../domain/check.ts';
import type { Finding, PromiseMade } from '../../domain/documents-part.ts';
import { folded } from '../../language/folded.ts';
import { inOrder } from '../../language/order.ts';
import { placeOrder } from '../../domain/place.ts';
import type { Look, Seen } from './checks/look.ts';
import { disguisesIn } from './disguised.ts';
import { FindingMaker } from './finding.ts';
import type { Reading } from './reading.ts';
import { unfairReadingsIn } from './reads-unfair.ts';
import type { StatisticalReader } from './statistical-reader.ts';
import type { Ground } from './severity.ts';

/** Of what stands in a text at every turn, such as the passive, so many places become findings. */
const mostPlaces = 50;

/** What the checks report with that stand in no rubric, and who reads for the second of them. */
export interface BuiltIn {
  disguisedAs: Severity | 'off';
  readsUnfairAs: Severity | 'off';
  statistics: StatisticalReader | undefined;
}

/** What checks that are not off report of a text, by place, and the promises in it. */
export function findingsIn(
  reading: Reading,
  looks: ReadonlyMap<Check, Look>,
  groundOf: (check: Check, seen: Seen) => Ground,
  severities: ReadonlyMap<Check, Record<Ground, Severity>>,
  builtIn: BuiltIn,
): { findings: Finding[]; promises: PromiseMade[] } {
  const maker = new FindingMaker(reading);
  const { disguisedAs, readsUnfairAs, statistics } = builtIn;
  const findings: Finding[] = disguisedAs === 'off' ? [] : disguisesIn(reading.document, maker, disguisedAs);
  if (statistics !== undefined && readsUnfairAs !== 'off')
    findings.push(...unfairReadingsIn(reading, looks, statistics, maker, readsUnfairAs));
  const promises: PromiseMade[] = [];
  /** Of checks that take any promise: where another check knows one by name, that one counts. */
  const others: PromiseMade[] = [];
  for (const [check, own] of severities) {
    const { seen, told } = looks.get(check) ?? { seen: [], told: [] };
    const shown = check.severity === 'note' ? seen.slice(0, mostPlaces) : seen;
    for (const one of shown) {
      findings.push(maker.make(check, one, one.isSoftened === true ? 'note' : own[groundOf(check, one)]));
    }
    if (check.kind !== 'promises') continue;
    const made = told.map(({ sentence = 0 }) => promiseIn(check, reading, maker, sentence));
    (check.any.length === 0 ? others : promises).push(...made);
  }
  const all = [...promises.sort(byPlace), ...others];
  return {
    findings: findings.sort(byPlace),
    promises: onePerPlace(all.sort((a, b) => placeOrder(a.location, b.location))),
  };
}

/** A sentence that several checks take for a promise is one; sorted by place. */
function onePerPlace(promises: PromiseMade[]): PromiseMade[] {
  return promises.filter(({ location }, index) => {
    const before = promises[index - 1]?.location;
    return before === undefined || placeOrder(before, location) !== 0;
  });
}

function promiseIn(check: Check, reading: Reading, maker: FindingMaker, index: number): PromiseMade {
  const sentence = at(reading.sentences, index);
  const { language } = reading;
  const words = reading.wordsOf(sentence);
  const found = language.promisedIn(words);
  const condition = reading.clausesOf(sentence).conditionIn();
  const stretch = (token: number) => reading.stretchOf(sentence, token);
  const said = (part: { from: number; to: number } | undefined) =>
    part === undefined
      ? null
      : folded(reading.document.prose.slice(stretch(part.from).start, stretch(part.to - 1).end)).toLowerCase();
  const { text, location } = maker.sentence(index);
  return {
    check: check.id,
    what: text,
    who: said(found.who),
    when: said(found.when),
    whom: said(found.whom),
    amount: language.amountIn(text) ?? null,
    condition: said(condition),
    location,
  };
}

function byPlace(
  a: { check: string; location: Finding['location'] },
  b: { check: string; location: Finding['location'] },
): number {
  return placeOrder(a.location, b.location) || inOrder(a.check, b.check);
}
