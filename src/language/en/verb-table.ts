// Written by `npm run generate` from WordNet and compromise; tests/generated/verbs.ts says how. Not to be edited.

/** Verb, past and participle, which is the past where it is not named. */
export const irregular = `
abide abode; arise arose arisen; awake awoke awoken; be was/were been; bear bore born/borne; beat beaten;
become became become; befall befell befallen; beget begat/begot begotten; begin began/begun; behold beheld beholden;
bend bent; beseech besought/beseeched; bespeak bespoke bespoken; bet bet; bethink bethought; bid bade bidden;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
broadcast broadcast; browbeat browbeaten; build built; burn burnt/burned; burst burst; buy bought; cast cast;
catch caught; chide chid chidden; chivy chevied/chivvied/chivied; choose chose chosen; cleave cleft/clove cloven;
cling clung; clothe clad/clothed; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug;
dive dove/dived; do did done; draw drew drawn; dream dreamed dreamt; drink drank drunk; drive drove driven;
dwell dwelt/dwelled; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
fling flung; fly flew flown; forbid forbad/forbade forbidden; forego forewent foregone; foreknow foreknew foreknown;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone;
forsake forsook forsaken; forswear forswore forsworn; freeze froze frozen; get got gotten; gild gilt;
gird girt/girded; give gave given; gnaw gnawed gnawn; go went gone; grind ground; grip gript; grow grew grown;
hang hung; have had; hear heard; heave hove/heaved; hide hid hidden; hit hit; hold held; hurt hurt; inlay inlaid;
interweave interwove interwoven; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant/leaned;
leap leapt/leaped; learn learnt/learned; leave left; lend lent; let let; lie lay/lied lain; light lit/lighted;
lose lost; make made; mean meant; meet met; melt melted molten; mislay mislaid; mislead misled;
mistake mistook mistaken; misunderstand misunderstood; mow mowed mown; outdo outdid outdone; outdraw outdrew outdrawn;
outfight outfought; outgrow outgrew outgrown; outrun outran outrun; overcome overcame overcome;
overdrive overdrove overdriven; overflow overflowed overflown; overhear overheard; overlay overlaid;
override overrode overridden; overrun overran overrun; overshoot overshot; overtake overtook overtaken;
overthrow overthrew overthrown; partake partook partaken; pay paid; pen pent; plead pled/pleaded; prove proved proven;
put put; quit quit; read read; rebuild rebuilt; remake remade; rend rent; repay repaid; rerun reran rerun;
rethink rethought; rewrite rewrote rewritten; rid rid; ride rode ridden; ring rang rung; rise rose risen;
rive rived riven; run ran run; saw sawn; say said; see saw seen; seek sought; sell sold; send sent; set set;
sew sewed sewn; shake shook shaken; shave shaved shaven; shear shorn; shed shed; shine shone; shoot shot;
show showed shown; shrink shrank shrunk/shrunken; shut shut; sing sang sung; sink sank sunk/sunken; sit sat;
sleep slept; slide slid slidden; sling slung; slink slinked slunk; smell smelt/smelled; smite smit/smote smitten;
sneak snuck/sneaked; sow sowed sown; speak spoke spoken; speed sped; spell spelt/spelled; spend spent;
spill spilled spilt; spin spun; spit spat; split split; spoil spoilt/spoiled; spotlight spotlit; spread spread;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk;
strew strewed strewn; strike struck stricken; string strung; strive strove/strived striven; swear swore sworn;
sweep swept; swell swelled swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; thrive throve thriven; throw threw thrown; thrust thrust; tread trod trodden;
underlie underlay underlain; understand understood; undertake undertook undertaken;
underwrite underwrote underwritten; undo undid undone; unteach untaught; unwind unwound; uphold upheld; upset upset;
wake woke/waked woken; waylay waylaid; wear wore worn; weave wove woven; weep wept; win won; wind wound;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; work wrought/worked; wring wrung;
write wrote written`;

/** Verbs of several syllables whose last letter doubles. */
export const doubled = `
abet abhor abut acquit admit airdrop allot annul appal ballyrag bayonet bedim befit befog beget begin beset bestir
blackleg bootleg brevet bulldog bullshit bullwhip bullyrag carburet chitchat commit compel complot concur confab
confer control coquet counterplot crosscut cupel curet curvet debar debug decontrol defer degas demit demob deter
diagram disannul disbar disenthral dispel distil dogleg eavesdrop embed emit englut enrol enthral entrap enwrap equip
estop excel expel extol featherbed flimflam footslog forbid forerun forget format foxtrot fulfil giftwrap gyp handicap
hedgehop hobnob horsewhip humbug imbed impel incur infer inset inspan intercrop intercut interlap intermit intromit
inwrap japan jitterbug joypop kneecap lallygag leapfrog manumit misfit mishit occur offset omit outbid outcrop outfit
outgas outman output outrun outspan outstrip outwit overbid overcrop overlap overman overrun overset overtop patrol
permit pettifog photomap photoset pitapat prefer pretermit propel quip quit quiz rappel rebel rebut recap recommit
recur refer refit regret remit repel repot rerun reset retransmit revet ricochet sandbag sharecrop shikar shotgun
sideslip squat squib squid sublet submit sulphuret transfer tranship transmit transship trapan trepan typeset unbar
uncap unclog underbid undercut underlet underpin underprop underset unfit unknit unman unpeg unpin unplug unrig unrip
unship unstop unwrap unzip uppercut upset wadset weatherstrip wigwag wildcat worship zigzag`;

/** Verbs whose last letter doubles in one spelling and not in another. */
export const doubledOrNot = `
aver barrel bedevil bejewel benefit bevel bias bushel cabal canal cancel carillon carol catnap cavil channel chisel
coif combat corral counsel cudgel debus demur devil dial disbud disembowel dishevel disinter drivel duel embus empanel
enamel entrammel equal facet flannel frivol fuel funnel gambol gravel grovel handsel hatchel hiccup hocus housel hovel
impanel initial inter jewel kennel kernel kidnap label laurel level libel marcel marshal marvel medal metal model
nickel nonplus outgeneral overstep panel parallel parcel pedal pencil pistol pommel precancel program pummel quarrel
quickstep ravel refuel resit retrofit revel rival rowel shovel shrivel sidestep signal snivel spancel spiral stencil
subtotal swivel tassel teasel tinsel tittup total towel travel trowel tunnel unkennel unravel unsnap unstep victual
vitriol yodel`;

/** What is done, as a noun. */
export const nouns = `
abandon abandonment; abolish abolition; abridge abridgement; absolve absolution; absorb absorption;
abstain abstention; accept acceptance; accompany accompaniment; accomplish accomplishment; accord accordance;
accrue accrual accruement; accuse accusation; achieve achievement; acknowledge acknowledgment; acquire acquisition;
acquit acquittal; act action; activate activation; adapt adaptation; add addition; adjust adjustment;
admire admiration; admit admission; adopt adoption; adorn adornment; advance advancement;
advertise advertisement advertising; advise advisement advisory; agree agreement; allot allotment; allow allowance;
alter alteration; amend amendment; analyze analysis; announce announcement; apologise apology; apologize apology;
appear appearance; append appendage; apply application; approve approval;
arbitrate arbitrament arbitration arbitrement; argue argument; arouse arousal; arrange arrangement; arrive arrival;
aspire aspiration; assemble assemblage; assert assertion; assess assessment; assign assignment; assist assistance;
associate association; assume assumption; assure assurance; attach attachment; attain attainment;
attend attendance attention; attract attraction; attribute attribution; augment augmentation; authorise authorisation;
authorize authorization; avoid avoidance; banish banishment; believe belief; bill billing; block blockage;
break breakage; bury burial; butcher butchery; calculate calculation; cancel cancellation; carry carriage;
catch catchment; cause causation; cease cessation; cede cession; certify certification; choose choice;
circumvent circumvention; cite citation; classify classification; clear clearance; close closure; collect collection;
combine combination; command commandment; commence commencement; comment commentary; commercialise commercialisation;
commercialize commercialization; commit commission commitment; communicate communication; compel compulsion;
compensate compensation; compete competition; complain complaint; complete completion; comply compliance;
compose composition composure; compute computation; conceal concealment; concede concession;
conceive concept conception; conclude conclusion; condemn condemnation; conduct conduction; confine confinement;
confirm confirmation; confiscate confiscation; confront confrontation; connect connection; consider consideration;
consist consistence consistency; consolidate consolidation; constitute constitution; construct construction;
construe construal; consult consultation; contain containment; contemplate contemplation; contest contestation;
continue continuance continuation; contract contraction; contribute contribution; convert conversion;
convey conveyance; cooperate cooperation; correct correction; correlate correlation; correspond correspondence;
cover coverage; create creation creature; deactivate deactivation; decide decision; declare declaration;
decline declension declination; decorate decoration; decrypt decryption; deduct deduction; deface defacement;
defend defence; defer deference; define definition; delegate delegation; delete deletion erasure;
deliver deliverance delivery; demonstrate demonstration; demote demotion; denigrate denigration; deny denial;
depart departure; depict depiction; deploy deployment; derive derivation; describe description; destroy destruction;
detect detection; determine determination; develop development; devote devotion; dictate dictation; differ difference;
digest digestion; digitise digit digitisation; digitize digit digitization; diminish diminution; disable disablement;
disappear disappearance; disarm disarmament; disclose disclosure; disconnect disconnection;
discontinue discontinuance; discover discovery; discuss discussion; dismantle dismantlement; dismiss dismissal;
disparage disparagement; dispense dispensary dispensation; dispose disposal disposition; dispute disputation;
disqualify disqualification; disseminate dissemination; dissolve dissolution; distinguish distinction;
distort distortion; distribute distribution; divide division; divulge divulgement divulgence; dock dockage;
dominate dominance domination; drift driftage; educate education; eject ejection; elect election;
eliminate elimination; embrace embracement; emerge emergence; emphasize emphasis; employ employment;
empower empowerment; enclose enclosure; encourage encouragement; encrypt encryption; endorse endorsement;
enforce enforcement; engage engagement; enhance enhancement; enjoy enjoyment; enquire enquiry; enrich enrichment;
enroll enrollment; entail entailment; enter entrance entry; entertain entertainment; entitle entitlement;
erase erasure; escalate escalation; establish establishment; estimate estimation; evaporate evaporation;
evict eviction; examine examination; exceed exceedance; exclude exclusion; execute execution; exempt exemption;
exert exertion; exhibit exhibition; exist existence; exonerate exoneration; expand expansion;
expect expectancy expectation; expel expulsion; expend expenditure; expire expiration expiry; explain explanation;
explode explosion; exploit exploitation; explore exploration; export exportation; expose exposure; express expression;
extend extension; extinguish extinction; extract extraction; facilitate facilitation; fail failure; figure figuration;
filter filtration; fix fixture; flee flight; float floatation flotation; flow flowage; fluctuate fluctuation;
forbid forbiddance; forfeit forfeiture; form formation; function functionary; furnish furniture; generate generation;
give gift; govern government; grow growth; guide guidance; hesitate hesitancy hesitation;
identify identification identity; ignore ignorance; illustrate illustration; imagine imagination; imitate imitation;
immobilise immobilisation; immobilize immobilization; impair impairment; impersonate impersonation;
implement implementation; imply implication; import importation; impose imposition; impress impression;
improve improvement; include inclusion; incorporate incorporation; incur incursion;
indemnify indemnification indemnity; index indexation; indicate indication; induce inducement induction;
infer inference; inform information; infringe infringement; inherit inheritance; initiate initiation;
inject injection; injure injury; inquire inquiry; insert insertion; insist insistence; inspect inspection;
inspire inspiration; install installation installment; institute institution; insure insurance;
integrate integral integration; intend intention; intercept interception; interfere interference;
interpret interpretation; interrupt interruption; intervene intervention; introduce introduction;
invalidate invalidation; invent invention; investigate investigation; invite invitation; invoke invocation;
involve involvement; judge judgment judiciary; know knowledge; leaf leafage; leak leakage; limit limitation;
link linkage; litigate litigation; live life; locate location; lock lockage; lodge lodgement; lose loss;
maintain maintenance; malign malignment; manage management; marry marriage; measure measurement; mediate mediation;
memorise memory; memorize memorization memory; mix mixture; mock mockery; moderate moderation; modify modification;
monetise monetisation; monetize monetization; move motion movement; multiply multiplication; mutilate mutilation;
necessitate necessity; negate negation; negotiate negotiation; note notation; notify notice notification;
nourish nourishment; novate novation; obey obedience; object objection; oblige obligation; obliterate obliteration;
observe observance observation; obtain obtainment obtention; occupy occupancy occupation; operate operation;
oppose opposition; opt option; optimise optimisation; optimize optimization; organize organization;
participate participation; pass passage; patent patency; pay payment; penalise penalty; penalize penalization;
perceive perception; perform performance; permit permission; persist persistence persistency; persuade persuasion;
place placement; please pleasure; port portage; portray portrait portrayal; possess possession; post postage;
postpone postponement; preclude preclusion; predict prediction; prefer preference preferment; prepare preparation;
prescribe prescription; present presentation presentment; preserve preservation; press pressure; presume presumption;
presuppose presupposition; pretend pretense pretension; prevail prevalence; prevent prevention; proceed procedure;
process processing; proclaim proclamation; procure procurement; produce product production; prohibit prohibition;
project projection; prolong prolongation; promote promotion; promulgate promulgation; propose proposal proposition;
prosecute prosecution; protect protection; protest protestation; provide provision; publish publication;
punish punishment; purge purgation; pursue pursuit; qualify qualification quality; quote quotation; react reaction;
realize realization; reallocate reallocation; reappear reappearance; rearrange rearrangement; reassign reassignment;
recalculate recalculation; receive reception; reclaim reclamation; recognize recognition; recommend recommendation;
reconsider reconsideration; reconstruct reconstruction; recover recovery; recreate recreation; rectify rectification;
redact redaction; redeem redemption; reduce reduction; refer reference; refine refinement; refresh refreshment;
refuse refusal; regenerate regeneration; register registration; reimburse reimbursement; reinstate reinstatement;
reject rejection; relate relation; relax relaxation; relinquish relinquishment; rely reliance; remember remembrance;
remove removal; render rendition; renew renewal; renounce renunciation; rent rental; repair reparation;
repay repayment; repeat repetition; replace replacement; report reportage; repossess repossession;
represent representation; reproduce reproduction; require requirement requisition; rescind recission rescission;
resemble resemblance; reserve reservation; reside residence; resign resignation; resist resistance;
resolve resolution; restore restoration; restrict restriction; resume resumption; resurrect resurrection;
retain retention; retire retirement; retract retraction; retrieve retrieval; reveal revelation; reverse reversal;
revert reversion; revise revision; revive revival; revoke revocation; rotate rotation; satisfy satisfaction;
scrutinise scrutiny; scrutinize scrutiny; sculpt sculpture; seize seizure; select selection; sell sale;
sense sensation; separate separation; settle settlement; share sharing; ship shipment; sign signature;
signify significance; slip slippage; solicit solicitation; solve solution; speak speech; stand stance;
state statement; stimulate stimulation; stop stoppage; store storage; submit submission; subscribe subscription;
substitute substitution; subtract subtraction; succeed succession; suffer sufferance; suggest suggestion;
supersede supersedure supersession; supplement supplementation; suppose supposal supposition; suppress suppression;
surprise surprisal; survive survival; suspend suspension; synchronise synchrony; synchronize synchrony; tend tendency;
terminate termination; think thought; tolerate tolerance; track tracking; transfer transference transferral;
transform transformation; translate translation; transmit transmission; treat treatment; try trial; urge urgency;
use usage; utilise utility; utilize utility utilization; vandalise vandal; vary variation; verify verification;
vest vestment vesture; vilify vilification; violate violation; visit visitation; void voidance; waive waiver;
withdraw withdrawal`;
