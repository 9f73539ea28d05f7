import type { Arithmetic, PrincipleRow } from '../../domain/arithmetic.ts';
import type { AnswersPart } from '../../domain/answers-part.ts';
import { roundScore } from '../../domain/rounding.ts';
import type { Balance, Depth } from '../../domain/rubric.ts';
import { visible } from '../../language/visible.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { points, range } from '../words.ts';

/** What there is to say of sums where there are no answers. */
export const noSums =
  'This report is on documents alone. Name one of them as the report does, or a kind such as terms, to see how its score came about.';

/** The whole arithmetic of answers, or that of one principle first: from level to total, to be done again by hand. */
export function explainSums(
  answers: AnswersPart,
  balance: Balance,
  sums: Arithmetic | undefined,
  principle: string | undefined,
  style: TerminalStyle,
): string {
  const layout = layoutFor(style);
  if (sums === undefined) return layout.paragraph('Nothing that counts was answered, so there is nothing to add up.');
  const chosen = sums.principles.filter(({ id }) => principle === undefined || id === principle);
  const parts = chosen.map((row) => principleSums(row, layout));
  if (principle !== undefined && chosen.length === 0)
    parts.push(layout.paragraph('None of its questions has an answer that counts, so it is not in the total.'));
  return [...parts, totalSums(answers, balance, sums, layout)].join('\n\n');
}

/** How one answer stands in a report. */
export function explainAnswer(
  { questions }: AnswersPart,
  depth: Depth | null,
  question: string,
  style: TerminalStyle,
): string {
  const { paint, paragraph } = layoutFor(style);
  const answer = questions.find(({ id }) => id === question);
  if (answer === undefined) return paragraph(`It was not asked at the depth "${depth}".`);
  if (answer.level === null || answer.value === null) {
    const why =
      answer.notApplicable === undefined
        ? 'It has no answer that counts'
        : `It does not apply: ${answer.notApplicable}`;
    return paragraph(
      visible(
        `${why.replace(/\.$/, '')}, so it is not in the score.${answer.low === null ? '' : ` In the range it stands from ${range(answer.low, answer.high)}.`}`,
      ),
    );
  }
  const known = { counted: 'exactly', estimate: 'give or take half a level', guess: 'give or take a level' }[
    answer.known ?? 'estimate'
  ];
  return [
    paint.bold('In this report'),
    paragraph(visible(`Level ${answer.level}: ${answer.levelText ?? ''}`)),
    paragraph(
      `25 x ${answer.level} = ${answer.value} points. It counts as ${answer.known === 'counted' ? 'counted' : `${answer.known === 'guess' ? 'a' : 'an'} ${answer.known ?? 'estimate'}`}: ${known}, so ${range(answer.low, answer.high)}.`,
    ),
  ].join('\n');
}

/** How a rule stands in a report. */
export function explainRuleIn(answers: AnswersPart, rule: string, style: TerminalStyle): string {
  const { paint, paragraph } = layoutFor(style);
  const fired = answers.cappedBy.find((entry) => entry.rule === rule);
  const skipped = answers.notLookedAt.find((entry) => entry.rule === rule);
  let sentence = 'It does not fire.';
  if (fired !== undefined)
    sentence = `It fires: the total is at most ${fired.cap}, and would be ${points(answers.uncapped)} without any cap.`;
  else if (skipped !== undefined)
    sentence =
      skipped.reason === 'fact'
        ? 'It is void, because a fact says that its questions do not apply.'
        : 'It is not looked at, because its questions come at a deeper depth.';
  else if (answers.mayCap.includes(rule))
    sentence = 'It does not fire yet; its question is open, so the band is provisional.';
  return [paint.bold('In this report'), paragraph(sentence)].join('\n');
}

/** How far a report is from a band. */
export function explainBandIn({ score, band }: AnswersPart, from: number, id: string, style: TerminalStyle): string {
  const { paint, paragraph } = layoutFor(style);
  let sentence = 'There is no score yet.';
  if (score !== null && band !== null) {
    const here = `The score is ${points(score)}, in ${visible(band.title)}`;
    if (band.id === id) sentence = `${here}: this band.`;
    else sentence = score < from ? `${here}, ${points(from - score)} below this band.` : `${here}, above this band.`;
  }
  return [paint.bold('In this report'), paragraph(sentence)].join('\n');
}

function principleSums({ title, answers, sum, weights, score }: PrincipleRow, { paint, paragraph }: Layout): string {
  return [
    paint.bold(visible(title)),
    ...answers.map(({ question, level, value, weight, product }) =>
      paragraph(
        `${number(value)} x ${weight} = ${number(product)}   ${visible(question)}: level ${level}, weight ${weight}`,
        '  ',
      ),
    ),
    paragraph(
      `Sum ${number(sum)}, weights ${weights}: ${number(sum)} / ${weights} = ${number(score)}, shown as ${points(roundScore(score))}`,
      '  ',
    ),
  ].join('\n');
}

function totalSums(
  { cappedBy, score: shown, band }: AnswersPart,
  balance: Balance,
  sums: Arithmetic,
  { paint, paragraph }: Layout,
): string {
  const isGeometric = balance === 'geometric';
  const rows = sums.principles.map(({ title, weight, score, scaled, product }) =>
    paragraph(
      isGeometric
        ? `${weight} x ln(10 + 0.9 x ${number(score)}) = ${weight} x ${scaled.toFixed(6)} = ${product.toFixed(6)}   ${visible(title)}`
        : `${weight} x ${number(score)} = ${number(product)}   ${visible(title)}`,
      '  ',
    ),
  );
  const back = isGeometric
    ? `Sum ${sums.sum.toFixed(6)}, weights ${sums.weights}: mean ${sums.mean.toFixed(6)}; (e ^ ${sums.mean.toFixed(6)} - 10) / 0.9 = ${number(sums.uncapped)}`
    : `Sum ${number(sums.sum)}, weights ${sums.weights}: ${number(sums.sum)} / ${sums.weights} = ${number(sums.uncapped)}`;
  const lines = [
    paint.bold(`The total, a${isGeometric ? ' geometric' : 'n arithmetic'} mean`),
    ...rows,
    paragraph(back, '  '),
  ];
  if (sums.cap !== undefined)
    lines.push(
      paragraph(
        `The lowest cap that fires is ${sums.cap} (${visible(cappedBy[0]?.rule ?? '')}): the smaller of both is ${number(sums.total)}`,
        '  ',
      ),
    );
  lines.push(paragraph(`Shown as ${points(shown)}: ${visible(band?.title ?? '')}.`, '  '));
  return lines.join('\n');
}

/** At most four decimals, and none that say nothing. */
function number(value: number): string {
  return String(Number(value.toFixed(4)));
}
