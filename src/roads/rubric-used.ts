import type { Report } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { sha256 } from './report-input.ts';

/** What a report says of its rubric: `used` is the part of it that the report comes from, and all that the hash covers. */
export function rubricUsed(used: Rubric): Report['rubric'] {
  const { id, version, title } = used;
  const hash = sha256(JSON.stringify(used)).slice(0, 16);
  return { id, version, hash, title, resolved: used };
}
