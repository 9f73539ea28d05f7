import type { AnswersPart } from '../domain/answers-part.ts';
import type { DocumentsPart } from '../domain/documents-part.ts';
import type { Warning } from '../domain/message.ts';
import { withoutPhrases, type Report, type ReportInput } from '../domain/report.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { judgeGate, type GateOptions } from '../evaluate/gate.ts';
import { tool } from '../tool.ts';
import { sha256 } from './report-input.ts';

interface Parts {
  answers?: AnswersPart | undefined;
  documents?: DocumentsPart | undefined;
}

/** What a report is made of. */
export interface Judged<Held extends Parts> {
  now: Date;
  depth: Depth | null;
  rubric: Rubric;
  inputs: ReportInput[];
  subject: string | null;
  parts: Held;
  warnings: Warning[];
}

/** The one place where a report is put together. */
export function reportOf<Held extends Parts>(judged: Judged<Held>, gate: GateOptions): Report & Held {
  const { now, depth, inputs, subject, parts, warnings } = judged;
  return {
    candor: 2,
    tool,
    createdAt: now.toISOString(),
    options: { depth },
    inputs,
    rubric: rubricUsed(partUsed(judged.rubric, parts)),
    subject,
    gate: judgeGate(parts, gate),
    warnings,
    ...parts,
  };
}

/** The part of a rubric that a report comes from: answers have nothing to do with checks, nor documents with questions. */
function partUsed({ lists, checks, ...rest }: Rubric, { answers, documents }: Parts): Rubric {
  if (documents === undefined) return { ...rest, lists: [], checks: [] };
  if (answers !== undefined) return { ...rest, lists, checks };
  const skipped = new Set(documents.notLookedAt.map(({ rule }) => rule));
  const rules = rest.rules.filter(({ id }) => !skipped.has(id));
  return { ...rest, roles: [], facts: [], questions: [], rules, lists, checks };
}

/** The hash covers all of `used`, also what no format prints and the report leaves out. */
function rubricUsed(used: Rubric): Report['rubric'] {
  const { lists: _, checks, ...rest } = used;
  const { id, version, title } = used;
  const hash = sha256(JSON.stringify(used)).slice(0, 16);
  return { id, version, hash, title, resolved: { ...rest, checks: checks.map(withoutPhrases) } };
}
