import type { DocumentResult, Finding, Report } from '../../domain/report.ts';
import { markdownList, markdownText as md } from '../markdown-text.ts';
import { assertionWords, points } from '../words.ts';
import * as words from './words.ts';

/** For documents, pull requests and mail: every finding, in GitHub's Markdown. */
export function markdownAudit(report: Report): string {
  const score = report.score === null ? 'No score' : `${points(report.score)} of 100, ${md(report.band?.title ?? '')}`;
  const sections = [
    [
      `# ${md(words.headline(report))}`,
      '',
      md(words.origin(report)),
      '',
      `**${score}** (${words.seriousSentence(report)}; ${words.countsSentence(report.findings)})`,
      ...words.capSentence(report).flatMap((sentence) => ['', `**${md(sentence)}**`]),
    ].join('\n'),
    documents(report),
    ...report.documents.map((document) => findings(report, document)),
    markdownList('Mind', report.warnings.map(md)),
    markdownList(
      report.gate.passed ? 'Gate: passed' : 'Gate: not passed',
      report.gate.assertions.map((assertion) => md(assertionWords(assertion))),
    ),
    `*${md(words.disclaimer)}*`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function documents(report: Report): string {
  const rows = report.documents.map(
    ({ path, kind, words: count, score }) => `| ${md(path)} | ${kind ?? '-'} | ${count} | ${points(score)} |`,
  );
  return ['| Document | Kind | Words | Score |', '| --- | --- | ---: | ---: |', ...rows].join('\n');
}

function findings(report: Report, document: DocumentResult): string {
  const groups = words.byCheck(report, document);
  if (groups.length === 0) return '';
  const told = groups
    .filter(words.isTold)
    .flatMap(({ check, first, findings: all }) => [
      `### ${md(first.message)}`,
      '',
      `${words.severityWords(first)}, \`${check}\``,
      '',
      ...all.flatMap((finding) => [quote(finding), '']),
      md(first.why),
      '',
      md(first.advice),
      ...(first.better === undefined ? [] : ['', `Write instead: *${md(first.better)}*`]),
      '',
    ]);
  const counted = groups
    .filter((group) => !words.isTold(group))
    .map(({ check, first, findings: all, seen }) => `- ${md(first.message)} (\`${check}\`, ${seen}${places(all)})`);
  return [`## ${md(document.path)}`, '', ...told, ...(counted.length > 0 ? ['### Notes', '', ...counted] : [])]
    .join('\n')
    .trimEnd();
}

function places(all: Finding[]): string {
  const lines = [...new Set(all.flatMap(({ location }) => (location.line === undefined ? [] : [location.line])))];
  if (lines.length === 0) return '';
  const shown = lines.slice(0, 20).join(', ');
  return `, line ${shown}${lines.length > 20 ? ' and more' : ''}`;
}

function quote({ excerpt, words: marked, location, ...finding }: Finding): string {
  if (excerpt === undefined) return '> (missing from the whole document)';
  const items = words.itemsSentence({ excerpt, location, ...finding });
  const tail = items === undefined ? '' : ` (${items})`;
  const text =
    marked === undefined
      ? md(excerpt)
      : [
          spaced(excerpt.slice(0, marked.start)),
          spaced(excerpt.slice(marked.start, marked.end), '**'),
          spaced(excerpt.slice(marked.end)),
        ]
          .join('')
          .trim();
  return `> ${text}${tail}<br>line ${words.placeWords(location)}`;
}

/** Foreign text between marks, with the white space around it kept outside of them. */
function spaced(text: string, mark = ''): string {
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  return (/^\s/.test(text) ? ' ' : '') + mark + md(inner) + mark + (/\s$/.test(text) ? ' ' : '');
}
