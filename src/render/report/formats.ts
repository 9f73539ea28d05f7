import type { Report } from '../../domain/report.ts';
import { wholeOf, type Format } from '../format.ts';
import type { TerminalStyle } from '../layout.ts';

export type PrintOptions = TerminalStyle;

/** What a report may hold. */
export type Mode = 'answers' | 'documents';

export interface ReportFormat extends Format<Report> {
  /** A report needs one of these parts to be printed so. */
  modes: readonly Mode[];
}

const both: readonly Mode[] = ['answers', 'documents'];

/** Every way to print a report. A new one is a file beside these and a line here. */
export const reportFormats: readonly ReportFormat[] = [
  { name: 'terminal', modes: both, load: async () => (await import('./terminal.ts')).print },
  { name: 'markdown', modes: both, load: async () => (await import('./markdown.ts')).print },
  { name: 'json', modes: both, load: async () => (await import('./json.ts')).print },
];

/** The formats that have something to print of any of these parts. */
export function formatsFor(...modes: Mode[]): readonly ReportFormat[] {
  return reportFormats.filter((format) => format.modes.some((mode) => modes.includes(mode)));
}

/** A report in one of the formats. Throws a RangeError for a name that is none. */
export async function printed(report: Report, name: string, style: TerminalStyle): Promise<string> {
  const format = reportFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new RangeError(`There is no format "${name}".`);
  return wholeOf((await format.load())(report, style));
}

/** What a report holds. */
export function modesOf({ answers, documents }: Report): Mode[] {
  return [
    ...(answers === undefined ? [] : ['answers' as const]),
    ...(documents === undefined ? [] : ['documents' as const]),
  ];
}
