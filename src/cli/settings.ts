import { loadConfig } from '../load/config/load-config.ts';
import type { Severities } from '../domain/check.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { FailOn } from '../evaluate/gate.ts';
import type { Io } from './io.ts';
import type { PrintFlags } from './print.ts';
import { problemLines } from './problem-lines.ts';

interface Flags extends PrintFlags {
  rubric?: string;
  /** For files that name no depth of their own. */
  usualDepth?: 'quick' | 'standard' | 'full';
  minScore?: number;
  minPrinciples?: Map<string, number>;
  minCoverage?: number;
  allowProvisional?: boolean;
  failOn?: FailOn;
  maxUnread?: number;
  minDocumentScore?: number;
  documents?: { path: string; kind?: DocumentKind | undefined }[];
  severities?: Severities;
}

/** The flags, with what the project's config settles where no flag says otherwise. Says on standard error what is no config. */
export async function withConfig<Given extends Flags>(flags: Given, { cwd, stderr }: Io): Promise<Given> {
  const { config, warnings } = await loadConfig(cwd());
  if (warnings.length > 0) stderr.write(`${problemLines(warnings, 'warning')}\n`);
  if (config === undefined) return flags;
  const { gate } = config;
  const settled: Flags = {};
  if (config.rubric !== undefined) settled.rubric = config.rubric;
  if (config.depth !== undefined) settled.usualDepth = config.depth;
  // Formats and their files belong together: a flag for either replaces both.
  if (flags.format === undefined && flags.output === undefined) {
    if (config.formats !== undefined) settled.format = config.formats;
    if (config.outputs !== undefined) settled.output = config.outputs;
  }
  if (config.documents !== undefined) settled.documents = config.documents;
  if (config.severities !== undefined)
    settled.severities = config.severities === 'aims' ? 'aims' : new Map(Object.entries(config.severities));
  if (gate?.fail_on !== undefined) settled.failOn = gate.fail_on;
  if (gate?.max_unread !== undefined) settled.maxUnread = gate.max_unread;
  if (gate?.min_document_score !== undefined) settled.minDocumentScore = gate.min_document_score;
  if (gate?.min_score !== undefined) settled.minScore = gate.min_score;
  if (gate?.min_principles !== undefined) settled.minPrinciples = new Map(Object.entries(gate.min_principles));
  if (gate?.min_coverage !== undefined) settled.minCoverage = gate.min_coverage;
  if (gate?.allow_provisional !== undefined) settled.allowProvisional = gate.allow_provisional;
  return { ...settled, ...flags };
}
