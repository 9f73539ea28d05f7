import { onlySure } from '../../src/domain/only-sure.ts';
import type { LinePlace } from '../../src/domain/document.ts';
import { Auditor } from '../../src/evaluate/documents/auditor.ts';
import { disguisedId } from '../../src/evaluate/documents/disguised.ts';
import { readDocument } from '../../src/load/documents/read-document.ts';
import { loadShipped, type DocumentText } from '../../src/index.ts';
import type { FlatFinding } from './audited.ts';

/** What the shipped checks find in texts where they are sure, as errors and warnings; softened findings are left out. */
export async function auditedSure(texts: Iterable<DocumentText>): Promise<FlatFinding[]> {
  const rubric = await loadShipped('policy');
  const checks = rubric.checks
    .filter((check) => check.kind === 'clause' && check.says.some(({ sure }) => sure === true))
    .map(onlySure);
  if (checks.length === 0) return [];
  const auditor = new Auditor({ ...rubric, checks, rules: [] }, ({ severity }) => severity, new Date(), {
    builtIn: new Map([[disguisedId, 'off']]),
  });
  for (const { path, text, kind } of texts)
    auditor.add(auditor.judge(await readDocument(path, Buffer.from(text), { language: rubric.language, kind })));
  return auditor
    .judgement()
    .part.findings.filter(({ severity }) => severity !== 'note')
    .map(({ location, items: _, ...finding }) => ({
      ...finding,
      aim: finding.severity,
      location: location as { path: string } & LinePlace,
    }));
}
