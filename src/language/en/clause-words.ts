/** The words by which a sentence is taken apart into clauses, doers and what turns an act round. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const conditions = set('if when whenever where once provided should after upon');
export const exceptions = set('unless until except');
export const otherOpenings = set('because while although though whereas since before which who whom whose so');
export const joining = set('and or but nor yet then');
export const modals = set('may can could might will shall must should would do does did cannot');
export const subjects = set('we you they it he she i customers customer users user members');
export const ours = set('we us ourselves');
export const customers = set(
  'you customer customers user users member members guest guests buyer buyers subscriber subscribers client clients player players visitor visitors tenant tenants student students passenger passengers renter renters participant participants patient patients shopper shoppers reader readers consumer consumers traveller travellers resident residents learner learners anyone somebody someone whoever people person parents parent children child',
);
export const others = set(
  'court courts judge judges law laws legislator city customs embassy parliament tax police government state authority authorities regulator regulators hacker hackers thief thieves stranger strangers jury neighbour neighbours storm',
);
/** They may be the company as well as somebody else. */
export const institutions = set(
  'provider airline carrier council broker university school schools teacher teachers bank banks employer employers doctor hospital clinic landlord insurer',
);
/** With "other" or "some" before them they are not the company. */
export const firms = set(
  'firms companies shops sites stores services apps platforms sellers providers websites businesses networks airlines hotels',
);
export const elsewhere = set('other some many most certain few');
export const singular = set(
  'customer user member guest buyer subscriber client player visitor tenant student passenger renter participant patient shopper reader consumer traveller resident learner',
);
export const determiners = set('the a an any each every no that this another one');
export const prepositions = set(
  'of to for from by with about on in at against between among under over without than as into onto upon your our their his her its my',
);
export const bePasts = set('be been being is are was were am get gets got getting');
export const negations = set('not never nor neither nobody none nothing hardly');
export const rightBefore = set('never neither nor');
/** "Not only" turns nothing round. */
export const notTurning = set(
  'matter reason notice only just merely solely limited necessarily simply later less more',
);
export const noneAfter = set('nobody none nothing never');
export const turningVerbs = set(
  'refuse refuses refused refrain refrains stop stops stopped avoid avoids instead rather forbid forbids forbidden prohibit prohibits prohibited prevent prevents ban bans banned decline declines',
);
export const impossible = set(
  'impossible unable excluded forbidden prohibited barred refused denied unavailable waive waived waives',
);
export const consents = set(
  'agree agreed agrees consent consented consents ask asked asks choose chose chosen chooses allow allowed allows request requested requests permit permitted permits tell told tells enable enabled enables tick ticked ticks approve approved approves authorise authorised authorize authorized instruct instructed confirm confirmed confirms say said says yes opt opted opts invite invited switch switched turn turned click clicked',
);
export const optOuts = set('out object objects objected otherwise no stop');
export const breaches = set(
  'break breaks broke broken breaking breach breaches breached violate violates violated violating misuse misused abuse abused cheat cheats cheated cheating steal steals stole stolen fraud spam spams spamming ignore ignored ignores fail fails failed unpaid overdue late harass harasses harassed threaten threatened threatens damage damaged damages infringe infringes infringed lie lied lies disobey illegal unlawful insult insulted insults hack hacked refuse refused warnings warning',
);
/** After "your" they say that the customer did it. */
export const faults = set(
  'failure fault faults carelessness negligence breach breaches misuse neglect default violation violations disregard inattention fraud misconduct',
);
export const causes = set('arising arises caused due resulting results out because through loss losses');
export const anyOrNo = set('any no whatever without');
export const reasons = set('reason reasons cause time');
export const blame = set('liable liability liabilities responsible responsibility damages losses');
export const agreeing = set('consent permission agreement approval request instruction instructions yes wish opt');
export const byLaw = set('law court legally statute judge warrant subpoena');
export const asking = set('how whether why what when where which');
export const anybody = set('anyone somebody someone whoever people person');
export const relatives = set('that which who');
export const given = set('possible allowed permitted accepted available option offered granted given');
export const denied = set('possible done allowed permitted our part something what how planned foreseen');
export const givingUp = set('waive waives waived waiving surrender surrenders forfeit forfeits');
export const gives = set('give gives gave given giving');
export const beforeNo = set('at in under by on');
export const pointing = set('it them this these those such which both');
export const noWay = set('longer way right possibility means option refund refunds chance one exit');
export const withYour = set('with at on after only by upon');
export const requiring = set('required requires require ordered orders obliges obliged compels compelled');
export const speaking = set(
  'read see learn explain explains explained describe describes tell tells says say about know understand ask out here find shows show covers on',
);
