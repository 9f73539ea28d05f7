import type { Calibration } from '../../domain/calibration.ts';
import type { TextArithmetic } from '../../domain/text-arithmetic.ts';
import type { ScoreSums, TextScore, Weighed } from '../../domain/text-score.ts';
import { visible } from '../../language/visible.ts';
import { layoutFor, type Layout, type TerminalStyle } from '../layout.ts';
import { standingSentence, tooLittle } from '../sections/share-words.ts';
import { points, range } from '../words.ts';

/** How the share and the score of a text came about, to be done again by hand. */
export function explainText(
  name: string,
  text: TextScore,
  calibration: Calibration | null,
  steps: TextArithmetic | undefined,
  style: TerminalStyle,
): string {
  const layout = layoutFor(style);
  const { paint, paragraph } = layout;
  const { sums, standing, score } = text;
  const title = paint.bold(paragraph(visible(name)));
  if (calibration === null)
    return [title, paragraph('This rubric is not calibrated, so the score is the mean of its principles.')].join('\n');
  if (sums === null || steps === undefined) return [title, paragraph('It was not judged.')].join('\n');
  const counted = paragraph(
    `${sums.telling} of its sentences tell something that the rubric knows; ${sums.weighty} of them hold a harm or a credit.`,
  );
  if (score === null) return [title, counted, paragraph(tooLittle)].join('\n');
  return [
    title,
    counted,
    ...side('Harm', 'harm', sums, layout),
    ...side('Credit', 'credit', sums, layout),
    '',
    paint.bold('Share'),
    ...shareLines(sums, calibration, steps, layout),
    '',
    paint.bold('Score'),
    ...scoreLines(text, sums, calibration, steps, layout),
    ...(standing === null ? [] : [paragraph(standingSentence(standing), '  ')]),
  ].join('\n');
}

function side(title: string, as: Weighed['as'], sums: ScoreSums, { paint, paragraph }: Layout): string[] {
  const rows = sums.weighed.filter((one) => one.as === as);
  const expected = sums.expected[as];
  return [
    '',
    paint.bold(title),
    ...rows.map((one) => paragraph(`${product(one)} = ${number(one.adds)}   ${visible(one.check)}`, '  ')),
    paragraph(
      `0.1 x ln(1 + ${number(expected)})   what the statistical reader expects where no check sees anything`,
      '  ',
    ),
    paragraph(`Sum ${number(sums[as])}`, '  '),
  ];
}

function product({ times, weight, adds }: Weighed): string {
  return adds === weight ? `${number(weight)}, once` : `${number(weight)} x 4 x ln(1 + ${number(times)} / 4)`;
}

function shareLines(
  { credit, harm }: ScoreSums,
  { share: { start, credit: up, harm: down, least, texts, points: quoted } }: Calibration,
  { odds, share }: TextArithmetic,
  { paragraph }: Layout,
): string[] {
  return [
    `${start} + ${up} x ln(${number(credit)} + ${least}) - ${down} x ln(${number(harm)} + ${least}) = ${number(odds)}`,
    `100 / (1 + e ^ ${number(-odds)}) = ${number(share)}`,
    `The four numbers come from ${quoted} points that people quoted from ${texts} texts.`,
  ].map((line) => paragraph(line, '  '));
}

function scoreLines(
  { score, low, high }: TextScore,
  { style, uncapped, cap }: ScoreSums,
  { style: { usual } }: Calibration,
  { share, of, n, from, to, push, score: plain }: TextArithmetic,
  { paragraph }: Layout,
): string[] {
  const texts = of === 'all' ? 'all kinds' : `the kind "${of}"`;
  const [[x, y], [toX, toY]] = [from, to];
  return [
    `Among ${n} public texts of ${texts}, a share of ${number(x)} has the score ${y}, and one of ${number(toX)} has ${toY}.`,
    `${y} + ${number(toY - y)} x (${number(share)} - ${number(x)}) / (${number(toX)} - ${number(x)}) = ${number(plain)}`,
    style === null
      ? 'Too few other sentences are left to judge the style.'
      : `Style has ${points(style)} points, where ${points(usual)} is usual, so it moves a score in the middle by ${number(push)}, and others less:`,
    ...(style === null
      ? []
      : [
          `${number(plain)} + ${number(push)} x 4 x ${number(plain)} x (100 - ${number(plain)}) / 10000 = ${number(uncapped)}`,
        ]),
    ...(cap === null ? [] : [`An error, a rule, or that nothing but harm was seen caps it at ${points(cap)}.`]),
    `Shown as ${points(score)}. It may as well be anything from ${range(low, high)}: what is counted varies by about its root.`,
  ].map((line) => paragraph(line, '  '));
}

/** At most four decimals, and none that say nothing. */
function number(value: number): string {
  return String(Number(value.toFixed(4)));
}
