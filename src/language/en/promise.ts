import { at } from '../../domain/at.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const will = set('will shall');
const adverbs = set(
  'also always then promptly only gladly immediately never not ever periodically normally usually therefore instead either however generally first at all times further still just even simply continue to typically otherwise',
);
const pledges = set(
  'assure assures waive waives promise promises pledge pledges guarantee guarantees undertake undertakes commit commits ensure ensures oblige obligate warrant',
);
/** Acts on people's data: no promise, unless they are limited or turned round. */
const dataActs = set(
  'collect collects use uses used share shares process processes processed disclose discloses transfer send sends store stores stored track record receive obtain combine analyse analyze log monitor access sell rent place set collected shared disclosed transferred sent tracked recorded retain retains keep keeps hold holds held kept retained maintained',
);
/** Acts of power over the customer, or matters of course: no promise. */
const ownActs = set(
  'appreciate begin bear call transmit release terminate suspend charge bill remove block ban close cancel change modify amend update consider deem assume need try attempt endeavor endeavour strive aim seek hope apply govern constitute become arise mean prevail survive require ask deduct withhold debit invoice refuse deny reject determine decide have be assign own',
);
const data = set(
  'information data address addresses cookies details content pixels identifiers name email location lawful',
);
const harmless = set(
  'liable responsible able eligible bound required entitled deemed considered governed unable permitted prohibited subject liability held',
);
const limits = set(
  'only solely exclusively except securely safely confidential accordance described compliance confidentially long necessary anonymous anonymously encrypted',
);
/** What a company does not do without binding itself by that: it stays out of things, or knows nothing of them. */
const noRestraint = set(
  'allow allows permit control guarantee warrant verify endorse accept assume represent own know have require need want believe recommend respond screen tolerate support operate review make offer provide take agree constitute necessarily intend mean include apply think see understand condone encourage consider expect check vet approve undertake promise act confer grant imply create be is are feel yet currently always routinely regularly generally usually typically normally',
);
/** What is done for people, not to them. */
const favours = set(
  'deleted erased removed notified informed told refunded answered returned credited paid posted granted featured published destroyed anonymised anonymized protected encrypted repaid reimbursed replaced repaired waived given offered honoured honored respected handled reviewed reinstated restored emailed contacted obtained forwarded acknowledged responded resolved corrected updated shredded wiped purged investigated secured safeguarded treated delivered provided announced',
);
const disclaimed = set('obligation obligations duty liability');
const company = set('we us our');
const customer = set('you your customers users members they he she');

/**
 * Whether a sentence binds the company: it says what the company will or will not do, not what the customer must, what
 * the company may, or what it does for its own ends.
 */
export function isPromise(words: readonly string[]): boolean {
  // "All data shall be deleted, and we have no obligation to return it."
  if (words.some((word, index) => word === 'no' && disclaimed.has(words[index + 1] ?? ''))) return false;
  return words.some((word, index) => {
    const binds = testsByWord.get(word);
    return binds !== undefined && !words.slice(Math.max(0, index - 3), index).includes('how') && binds(words, index);
  });
}

/** The word that acts: the nearest pronoun before, or none for a name or a thing. */
function subjectBefore(words: readonly string[], index: number): 'us' | 'you' | 'thing' {
  for (let before = index - 1; before >= Math.max(0, index - 6); before--) {
    const word = at(words, before);
    if (word === 'we') return 'us';
    if (customer.has(word) && word !== 'your') return 'you';
    if (stops.has(word)) return 'thing';
  }
  return 'thing';
}

/** "Our processors may use it only ...", "are bound to". */
function bindsOthers(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 8), index);
  return before.some((word) => helpers.has(word)) && !before.includes('not');
}

const bound = set('required obliged obligated bound must contractually');
const helpers = set(
  'processors processor providers contractors suppliers vendors subprocessors employees staff recipients',
);

const stops = set('if that which who when and or but unless');

function bindsByWill(words: readonly string[], index: number): boolean {
  let next = index + 1;
  let isTurned = false;
  for (; next < words.length && adverbs.has(at(words, next)); next++)
    if (words[next] === 'not' || words[next] === 'never') isTurned = true;
  const verb = words[next] ?? '';
  const subject = subjectBefore(words, index);
  const rest = words.slice(next + 1, next + 30);
  if (verb === 'be') {
    const participle = rest.find((word) => !adverbs.has(word) && !word.endsWith('ly')) ?? '';
    if (harmless.has(participle)) return false;
    if (isTurned) return dataActs.has(participle) || participle === 'sold';
    if (subject === 'you') return forYou.has(participle);
    if (participle === 'processed') return rest.some((word) => word === 'within' || word === 'accordance');
    if (dataActs.has(participle)) return rest.some((word) => limits.has(word));
    return favours.has(participle) && !isAboutRules(words, index);
  }
  if (subject === 'you') return !isTurned && getting.has(verb) && !rest.slice(0, 6).some((word) => data.has(word));
  if (subject === 'thing' && !isCompanyBefore(words, index)) return false;
  if (isTurned) return isRestraint(verb, rest);
  if (rest.some((word, place) => favoursToYou.has(word) && rest[place + 1] === 'you')) return true;
  if (verb === 'delete' && rest.slice(0, 2).includes('account')) return false;
  if (ownActs.has(verb) || (verb === 'take' && rest[0] === 'place')) return false;
  if (dataActs.has(verb))
    return (
      !rest.slice(0, 6).some((word) => data.has(word)) || words.some((word) => limits.has(word) && word !== 'necessary')
    );
  return true;
}

const getting = set('receive get');
const favoursToYou = set('notify tell inform email alert refund pay reimburse give send');
const forYou = set('notified informed told refunded granted credited reimbursed contacted paid offered given');

function isAboutRules(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - 8), index).some((word) => ruleWords.has(word));
}

const ruleWords = set('arbitration dispute disputes agreement court claim claims cookies cookie arbitrator fee fees');

/** A name in the place of "we": the sentence begins with it, or a team or firm is named. */
function isCompanyBefore(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 6), index);
  return before.some((word) => firms.has(word)) || (index <= 2 && !things.has(words[index - 1] ?? ''));
}

const firms = set('company team staff support provider shop firm management member representative officer');
const things = set(
  'this that these it arbitration agreement terms policy which information data cookies section content failure nothing there he she they payment payments law laws rights provisions',
);

function bindsByPledge(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 4), index);
  if (
    before.some((word) => word === 'not' || word === 'no' || word === 'cannot' || customer.has(word) || word === 'to')
  )
    return false;
  return before.some((word) => company.has(word));
}

/** To keep from doing something for the customer's sake, and not from doing the customer a favour. */
function isRestraint(verb: string, rest: readonly string[]): boolean {
  const near = rest.slice(0, 4);
  if (favoursDone.has(verb) || near.some((word) => favoursKept.has(word))) return false;
  if (verb === 'provide' || verb === 'make' || verb === 'give') return near.some((word) => data.has(word));
  return verb !== '' && !noRestraint.has(verb) && !harmless.has(verb);
}

const favoursDone = set(
  'refund refunds warn notify tell inform compensate pay reimburse return answer repair replace help',
);
const favoursKept = set('refund refunds notice compensation credit credits warranty warranties money back support');

function bindsByRestraint(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 3), index);
  const verb = words.slice(index + 1, index + 4).find((word) => !adverbs.has(word) && !word.endsWith('ly')) ?? '';
  if (before.includes('may') || before.includes('can') || words[index + 1] === 'only') return false;
  const subject = subjectBefore(words, index);
  if (subject === 'us')
    return !before.includes('are') && isRestraint(verb, words.slice(words.indexOf(verb, index) + 1));
  const isPassive = ['is', 'are', 'be'].some((be) => before.includes(be) || words[index + 1] === be);
  return subject === 'thing' && isPassive && (dataActs.has(verb) || passedOn.has(verb));
}

/** "We take all reasonable measures to". */
function bindsByCare(words: readonly string[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 7), index);
  return before.includes('we') && before.some((word) => taking.has(word)) && !before.includes('may');
}

const taking = set('take takes taken use have implement maintain apply employ');
const passedOn = set('sold rented passed given made traded leased linked combined read');

/** "Is deleted after 30 days", "we answer within a week". */
function bindsByTime(words: readonly string[], index: number): boolean {
  const behind = words.slice(index + 1, index + 8);
  const place = behind.findIndex((word) => timed.has(word));
  if (place < 0 || !behind.slice(place).some((word) => units.has(word))) return false;
  const before = words.slice(Math.max(0, index - 6), index);
  return !before.some((word) => word === 'may' || word === 'you' || word === 'must' || word === 'can');
}

const timed = set('within after for until');
const units = set('hour hours day days week weeks month months year years');
const timedActs = set(
  'stored kept retained deleted erased removed anonymised anonymized purged destroyed answered refunded repaid answer reply respond refund delete erase remove retain keep store replies answers',
);

function bindsByLimit(words: readonly string[], index: number): boolean {
  const near = words.slice(Math.max(0, index - 8), index + 3);
  if (near.some((word) => word === 'you' || word === 'may') && !near.includes('we')) return false;
  return (
    near.some((word) => dataActs.has(word)) && (near.includes('we') || near.some((word) => /ed$|kept|held/.test(word)))
  );
}

type Test = (words: readonly string[], index: number) => boolean;

/** By the word that may bind: whether it does, where it stands. */
const testsByWord: ReadonlyMap<string, Test> = new Map(
  (
    [
      [timedActs, bindsByTime],
      [set('only solely exclusively long'), bindsByLimit],
      [bound, bindsOthers],
      [set('measures steps safeguards'), bindsByCare],
      [set('abide comply'), (words, index) => words[index - 1] === 'we'],
      [set('not never'), bindsByRestraint],
      [pledges, bindsByPledge],
      [will, bindsByWill],
    ] as [ReadonlySet<string>, Test][]
  ).flatMap(([words, test]) => [...words].map((word): [string, Test] => [word, test])),
);
