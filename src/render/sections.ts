import type { Report } from '../domain/report.ts';
import { visible } from '../language/visible.ts';
import type { Layout } from './layout.ts';
import { assertionWords } from './words.ts';

/** The sections that every report at a terminal ends with; an empty one is an empty text. */

export function warningsSection({ warnings }: Report, { paint, paragraph }: Layout): string {
  if (warnings.length === 0) return '';
  return [paint.bold('Mind'), ...warnings.map((warning) => paragraph(visible(warning), '  - '))].join('\n');
}

export function gateSection({ gate }: Report, { paint, paragraph }: Layout): string {
  if (gate.assertions.length === 0) return '';
  const rows = gate.assertions.map((assertion) => {
    const row = paragraph(visible(assertionWords(assertion)), assertion.passed ? '  + ' : '  x ');
    return assertion.passed ? row : paint.red(row);
  });
  return [paint.bold(gate.passed ? 'Gate: passed' : 'Gate: not passed'), ...rows].join('\n');
}
