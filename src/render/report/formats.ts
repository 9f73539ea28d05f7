import type { Report } from '../../domain/report.ts';
import type { TerminalStyle } from '../layout.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { terminalReport } from './terminal.ts';

export type PrintOptions = TerminalStyle;
export type ReportFormat = (report: Report, options: PrintOptions) => string;

/** Every way to print a report. A new one is a file beside these and a line here. */
export const reportFormats: ReadonlyMap<string, ReportFormat> = new Map<string, ReportFormat>([
  ['terminal', terminalReport],
  ['markdown', markdownReport],
  ['json', jsonReport],
]);
