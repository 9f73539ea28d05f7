import type { Report } from '../../domain/report.ts';
import type { TerminalStyle } from '../layout.ts';
import { markdownAudit } from '../audit/markdown.ts';
import { terminalAudit } from '../audit/terminal.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { terminalReport } from './terminal.ts';

export type PrintOptions = TerminalStyle;
export type ReportFormat = (report: Report, options: PrintOptions) => string;

/** Every way to print a report. A new one is a file beside these and a line here. */
export const reportFormats: ReadonlyMap<string, ReportFormat> = new Map<string, ReportFormat>([
  ['terminal', (report, style) => (report.mode === 'audit' ? terminalAudit : terminalReport)(report, style)],
  ['markdown', (report) => (report.mode === 'audit' ? markdownAudit : markdownReport)(report)],
  ['json', jsonReport],
]);
