/** A rubric of two checks: an error at "at will", a warning at "the best"; and more of them, as lines of YAML. */
export function ownRubric(...more: string[]): string {
  return [
    'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own',
    'bands: [{id: b, title: B, from: 0, meaning: M}]',
    'principles: [{id: p, title: P, belief: B}]',
    'checks:',
    '  - {id: will, principle: p, kind: clause, severity: error, any: [at will], message: Ends at will., why: W, advice: A}',
    '  - {id: best, principle: p, kind: claims, severity: warning, any: [the best], message: Boasts., why: W, advice: A}',
    ...more,
    '',
  ].join('\n');
}
