import { auditTexts, type DocumentText, type Finding, type LinePlace, type Severity } from '../../src/index.ts';

export type FlatPlace = { path: string } & Partial<LinePlace>;

export interface FlatFinding extends Omit<Finding, 'location' | 'items'> {
  /** Of its check. */
  aim: Severity;
  location: FlatPlace;
  items?: FlatPlace[] | undefined;
}

export interface Audited {
  documents: Awaited<ReturnType<typeof auditTexts>>['documents']['list'];
  findings: FlatFinding[];
}

/** What an audit says of texts that have lines; `atAims`, as if every check had been measured. */
export async function audited(texts: Iterable<DocumentText>, atAims = false): Promise<Audited> {
  const { documents } = await auditTexts(texts, atAims ? { severities: 'aims' } : {});
  const aims = new Map(documents.checks.map(({ id, aim }) => [id, aim]));
  const findings = documents.findings.map((finding) => ({ ...finding, aim: aims.get(finding.check) ?? 'note' }));
  return { documents: documents.list, findings };
}
