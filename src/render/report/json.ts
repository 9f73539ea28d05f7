import type { Report } from '../../domain/report.ts';

/** The report itself; see `schemas/report.schema.json`. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
