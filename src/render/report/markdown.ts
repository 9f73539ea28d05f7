import type { Report } from '../../domain/report.ts';
import { markdownList, markdownText as md } from '../markdown-text.ts';
import * as words from '../words.ts';

/** For documents, pull requests and mail: everything that the report says, in GitHub's Markdown. */
export function markdownReport(report: Report): string {
  const sections = [
    head(report),
    principles(report),
    holdingBack(report),
    markdownList(
      'Since the round before',
      [words.previousSentence(report), ...words.movedLines(report)].flatMap((line) =>
        line === undefined ? [] : [md(line)],
      ),
    ),
    unanswered(report),
    advice(report),
    plan(report),
    markdownList('What you said you will do', words.commitmentSentences(report).map(md)),
    questions(report),
    markdownList('Mind', report.warnings.map(md)),
    markdownList(
      report.gate.passed ? 'Gate: passed' : 'Gate: not passed',
      report.gate.assertions.map((assertion) => md(words.assertionWords(assertion))),
    ),
    `*${md(words.disclaimer)}*`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: Report): string {
  const lines = [`# ${md(words.headline(report))}`, '', md(words.origin(report)), ''];
  if (report.score === null) lines.push(`**${words.scoreSentence(report)}**`);
  else {
    lines.push(
      `**${words.points(report.score)} of 100, ${md(words.bandTitle(report))}** (${words.scoreSentence(report)})`,
    );
    lines.push('', md(words.provisionalSentence(report) ?? report.band?.meaning ?? ''));
  }
  lines.push('', md([words.coverageSentence(report), words.steadinessSentence(report)].filter(Boolean).join(' ')));
  return lines.join('\n');
}

function principles(report: Report): string {
  const rows = report.principles.map(({ title, score, low, high, coverage }) =>
    row(
      md(title),
      words.points(score),
      words.range(low, high),
      coverage === null ? 'does not apply' : words.percent(coverage),
    ),
  );
  return [
    '## Principles',
    '',
    row('Principle', 'Score', 'Range', 'Answered'),
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function holdingBack(report: Report): string {
  const lines = report.cappedBy.map(
    (rule) => `**${md(words.capSentence(report, rule))}** ${md(words.liftSentence(report, rule))}`,
  );
  for (const sentence of [words.costliestSentence(report), words.notLookedAtSentence(report)]) {
    if (sentence !== undefined) lines.push(md(sentence));
  }
  return markdownList('What holds the score down', lines);
}

function unanswered(report: Report): string {
  if (report.unanswered.length === 0) return '';
  const rows = report.unanswered.map(({ question, rangeClosed }) =>
    row(md(words.askOf(report, question)), rangeClosed.toFixed(1)),
  );
  return [
    '## Not answered yet',
    '',
    words.unansweredIntroduction(report),
    '',
    row('Question', 'Would close'),
    '| --- | ---: |',
    ...rows,
  ].join('\n');
}

function advice(report: Report): string {
  const steps = report.advice.map(
    (step, index) =>
      `${index + 1}. **${md(step.do)}** (${md(words.effortWords(step.days, step.who))}, ${words.gainWords(step.gain, step.gainUncapped)})<br>${md(words.askOf(report, step.question))} Today: level ${step.from} of 4; this leads to ${step.to}.`,
  );
  return steps.length === 0 ? '' : ['## What to do next', '', ...steps].join('\n');
}

function plan(report: Report): string {
  const steps = report.plan.steps.map(
    (step, index) => `${index + 1}. ${md(step.do)} (${md(words.effortWords(step.days, step.who))})`,
  );
  return [
    '## Plan for the next band',
    '',
    md(words.planSentence(report)),
    ...(steps.length > 0 ? ['', ...steps] : []),
  ].join('\n');
}

function questions(report: Report): string {
  const rows = report.questions.map((question) => {
    const said =
      question.levelText ?? question.notApplicable ?? (question.state === 'unknown' ? "Don't know." : 'Not answered.');
    const shown = question.evidence.map(({ link, note, date }) => [link ?? note, date].filter(Boolean).join(', '));
    const support = [question.known, question.note, ...shown].filter((part) => part !== undefined && part !== null);
    return row(
      md(question.ask),
      question.level === null ? '-' : String(question.level),
      md(said),
      support.map(md).join('; '),
    );
  });
  return [
    '## Answers',
    '',
    row('Question', 'Level', 'What that means', 'Known by'),
    '| --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
