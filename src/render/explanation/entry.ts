import type { Check } from '../../domain/check.ts';
import { disguises } from '../../domain/document.ts';
import type { CheckResult } from '../../domain/documents-part.ts';
import type { ReportCheck, ReportRubric } from '../../domain/report.ts';
import type { Band, Fact, Principle, Question, Rule } from '../../domain/rubric.ts';
import { factsOf } from '../../domain/fact-condition.ts';
import { questionsOf } from '../../domain/rule-condition.ts';
import { plural } from '../../language/plural.ts';
import { visible } from '../../language/visible.ts';
import { explainCheck, type Measured } from './check.ts';
import { disguiseWords } from '../messages.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { factWords, ruleWords, sourceWords } from '../rubric/words.ts';

/** One part of a rubric that has an id of its own. */
export type Entry =
  | { kind: 'question'; value: Question }
  | { kind: 'rule'; value: Rule }
  | { kind: 'principle'; value: Principle }
  | { kind: 'band'; value: Band }
  | { kind: 'fact'; value: Fact }
  | { kind: 'disguise' | 'reader'; value: CheckResult }
  | { kind: 'check'; value: Check | ReportCheck; measured: Measured };

/**
 * Everything with that id; a band and a question may share one. `measured` tells by id how checks stand; without it,
 * nobody knows.
 */
export function entriesNamed(
  rubric: ReportRubric,
  id: string,
  measured: ReadonlyMap<string, Measured> | undefined,
): Entry[] {
  return [
    ...rubric.questions.filter((value) => value.id === id).map((value): Entry => ({ kind: 'question', value })),
    ...rubric.principles.filter((value) => value.id === id).map((value): Entry => ({ kind: 'principle', value })),
    ...rubric.rules.filter((value) => value.id === id).map((value): Entry => ({ kind: 'rule', value })),
    ...rubric.bands.filter((value) => value.id === id).map((value): Entry => ({ kind: 'band', value })),
    ...rubric.facts.filter((value) => value.id === id).map((value): Entry => ({ kind: 'fact', value })),
    ...rubric.checks
      .filter((value) => value.id === id)
      .map((value): Entry => ({
        kind: 'check',
        value,
        measured: measured === undefined ? 'unknown' : measured.get(id),
      })),
  ];
}

export function idsOf(rubric: ReportRubric): string[] {
  return [rubric.questions, rubric.principles, rubric.rules, rubric.bands, rubric.facts, rubric.checks].flatMap(
    (list) => list.map(({ id }) => id),
  );
}

/** What an entry says, why, and what it weighs. */
export function explainEntry(rubric: ReportRubric, entry: Entry, style: TerminalStyle): string {
  const layout = layoutFor(style);
  switch (entry.kind) {
    case 'question':
      return explainQuestion(rubric, entry.value, layout);
    case 'principle':
      return explainPrinciple(rubric, entry.value, layout);
    case 'rule':
      return explainRule(rubric, entry.value, layout);
    case 'band':
      return explainBand(rubric, entry.value, layout);
    case 'fact':
      return explainFact(rubric, entry.value, layout);
    case 'disguise':
      return explainDisguise(entry.value, layout);
    case 'reader':
      return explainReader(entry.value, layout);
    case 'check':
      return explainCheck(rubric, entry.value, entry.measured, style);
  }
}

function share(weight: number, all: { weight: number }[]): string {
  return `${weight} of ${all.reduce((sum, one) => sum + one.weight, 0)}`;
}

function explainQuestion(rubric: ReportRubric, question: Question, { paint, paragraph }: Layout): string {
  const principle = rubric.principles.find(({ id }) => id === question.principle);
  const beside = rubric.questions.filter((other) => other.principle === question.principle);
  const rules = rubric.rules.filter(({ when }) => questionsOf(when).includes(question.id));
  const lines = [
    paint.bold(paragraph(visible(question.ask))),
    paragraph(visible(question.why)),
    '',
    ...question.levels.map((text, level) => paragraph(visible(text), `  ${level}  `)),
    '',
    paragraph(
      visible(
        `Weight ${share(question.weight, beside)} under ${principle?.title ?? question.principle}, which has ${share(principle?.weight ?? 0, rubric.principles)} of the total. Asked from ${question.depth} depth on.`,
      ),
    ),
  ];
  if (question.ask_if !== undefined) lines.push(paragraph(visible(`Asked if ${factWords(question.ask_if, rubric)}.`)));
  lines.push(
    paragraph(question.not_applicable === 'never' ? 'It always applies.' : 'It may be not applicable, with a reason.'),
  );
  if (question.evidence !== undefined) {
    const fresh = question.evidence.fresh_for === undefined ? '' : `, fresh for ${question.evidence.fresh_for}`;
    lines.push(paragraph(visible(`To show: ${question.evidence.ask}${fresh}.`)));
  }
  for (const { id, cap } of rules)
    lines.push(paragraph(visible(`The rule ${id} reads it and may cap the total at ${cap}.`)));
  if (question.advice.length > 0) lines.push('', paint.bold('Steps'));
  for (const step of question.advice)
    lines.push(
      paragraph(
        visible(`${step.do} (${step.effort}, ${plural(rubric.effort_days[step.effort], 'day')})`),
        `  to ${step.to}  `,
      ),
    );
  if (question.sources.length > 0)
    lines.push('', paragraph(visible(`Source: ${question.sources.map(sourceWords).join('; ')}.`)));
  return lines.join('\n');
}

function explainPrinciple(rubric: ReportRubric, principle: Principle, { paint, paragraph }: Layout): string {
  const checks = rubric.checks.filter((check) => check.principle === principle.id);
  const own = rubric.questions.filter((question) => question.principle === principle.id);
  return [
    paint.bold(paragraph(visible(principle.title))),
    paragraph(visible(principle.belief)),
    paragraph(`Weight ${share(principle.weight, rubric.principles)} of the total.`),
    ...(own.length === 0 ? [] : ['']),
    ...own.map((question) =>
      paragraph(visible(`${question.ask} (${question.id}, weight ${question.weight}, ${question.depth})`), '  - '),
    ),
    ...(checks.length === 0 ? [] : ['', paint.bold('Checks of documents')]),
    ...checks.map((check) => paragraph(visible(`${check.message} (${check.id}, weight ${check.weight})`), '  - ')),
  ].join('\n');
}

function explainRule(rubric: ReportRubric, rule: Rule, { paint, paragraph }: Layout): string {
  const asked = rubric.questions.filter(({ id }) => questionsOf(rule.when).includes(id));
  return [
    paint.bold(paragraph(visible(`${rule.id}: the total is at most ${rule.cap}`))),
    paragraph(visible(rule.why)),
    paragraph(visible(`It fires when ${ruleWords(rule.when)}.`)),
    '',
    ...asked.map((question) => paragraph(visible(`${question.ask} Level 0: ${question.levels[0] ?? ''}`), '  - ')),
  ].join('\n');
}

function explainBand(rubric: ReportRubric, band: Band, { paint, paragraph }: Layout): string {
  const next = rubric.bands[rubric.bands.indexOf(band) + 1];
  return [
    paint.bold(paragraph(visible(band.title))),
    paragraph(visible(band.meaning)),
    paragraph(
      next === undefined
        ? `From ${band.from} to 100.`
        : `From ${band.from} to below ${next.from}, where ${visible(next.title)} begins.`,
    ),
  ].join('\n');
}

function explainFact(rubric: ReportRubric, fact: Fact, { paint, paragraph }: Layout): string {
  const decided = rubric.questions.filter(({ ask_if }) => ask_if !== undefined && factsOf(ask_if).includes(fact.id));
  return [
    paint.bold(paragraph(visible(fact.ask))),
    paragraph('A fact: it is not scored, and decides whether these questions are asked.'),
    '',
    ...decided.map((question) => paragraph(visible(`${question.ask} (${question.id})`), '  - ')),
  ].join('\n');
}

function explainDisguise(check: CheckResult, layout: Layout): string {
  const { paint, paragraph } = layout;
  return [
    explainBuiltIn(
      check,
      `Every rubric has this check, and it reads documents of every kind. It reports at the severity "${check.aim}", unless "severities" in the config says otherwise, and costs no points.`,
      layout,
    ),
    '',
    paint.bold('Looks for'),
    ...disguises.map((disguise) => paragraph(disguiseWords[disguise], '  ')),
  ].join('\n');
}

function explainReader(check: CheckResult, layout: Layout): string {
  return explainBuiltIn(
    check,
    'No phrase stands behind it, but a small statistical reader of words and pairs of words. It speaks up in terms where no check of harm does and it is sure, by the rubric "policy" and those that extend it. It reports a warning, unless "severities" in the config says otherwise, and costs no points.',
    layout,
  );
}

/** A check that stands in no rubric. */
function explainBuiltIn({ message, why, advice }: CheckResult, about: string, { paint, paragraph }: Layout): string {
  return [paint.bold(paragraph(message)), paragraph(why), paragraph(advice), '', paragraph(about)].join('\n');
}
