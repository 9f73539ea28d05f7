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

/**
 * What an audit says of texts that have lines. The aim of a finding that words beside it, or the customer's own wrong,
 * make a note is a note.
 */
export async function audited(texts: Iterable<DocumentText>): Promise<Audited> {
  const list = [...texts];
  const { documents } = await auditTexts(list);
  const keyOf = ({ check, location, fingerprint }: Finding) => `${check} ${location.path} ${fingerprint}`;
  const atAims = new Map(
    (await auditTexts(list, { severities: 'aims' })).documents.findings.map((one) => [keyOf(one), one.severity]),
  );
  const findings = documents.findings.map((finding) => {
    return { ...finding, aim: atAims.get(keyOf(finding)) ?? finding.severity };
  });
  return { documents: documents.list, findings };
}
