import type { Report } from '../../domain/report.ts';
import { visibleJson } from '../../language/visible.ts';

/** The report itself; see `schemas/report.schema.json`. */
export function print(report: Report): string {
  return `${visibleJson(report)}\n`;
}
