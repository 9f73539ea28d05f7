import type { Report } from '../../domain/report.ts';
import { jsonPieces } from '../../language/json-pieces.ts';

/** The report itself, piece by piece; see `schemas/report.schema.json`. */
export function* print(report: Report): Iterable<string> {
  yield* jsonPieces(report);
  yield '\n';
}
