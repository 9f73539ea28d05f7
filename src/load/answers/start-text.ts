import type { Depth, Rubric } from '../../domain/rubric.ts';

/** An answers file before its first answer. */
export function startText(rubric: Rubric, depth: Depth): string {
  return [
    `# Answers for Candor. The questions and what their levels mean: candor rubric show ${rubric.id}`,
    'candor: 1',
    `rubric: {id: ${rubric.id}, version: ${rubric.version}}`,
    `depth: ${depth}`,
    '',
  ].join('\n');
}
