import type { DocumentsPart } from '../domain/documents-part.ts';
import { InputError, type Problem } from '../domain/input-error.ts';
import { limits } from '../domain/limits.ts';
import type { Report } from '../domain/report.ts';
import { faultsOf } from './report/faults.ts';
import { fromFormat1, isFormat1 } from './report/format-1.ts';
import { readText } from './outside/open.ts';
import { reportSchema } from './report-schema.ts';
import { withoutByteOrderMark } from './source/decode.ts';

/** Reads a saved report of format 1 or 2. Throws an InputError when it isn't JSON or isn't a report. */
export function loadReport(path: string): Report {
  const text = withoutByteOrderMark(readText(path, 'report').text);
  const value = parseJson(text, path);
  refuseMonster(value, path);
  const report = isFormat1(value) ? converted(value, path) : value;
  const faults = faultsOf(report, reportSchema);
  // Not what the schema gives back, which has its keys in another order.
  if (faults.length === 0) return withTextScores(report as Report);
  const problems = faults.map((fault): Problem => ({
    path,
    message: `This is not a report that Candor wrote: ${fault}.`,
  }));
  const [first] = problems;
  throw new InputError(problems.length > 5 && first !== undefined ? [first] : problems);
}

/** Reports from before texts had a share say nothing of it. */
function withTextScores(report: Report): Report {
  const { documents } = report;
  if (documents === undefined || 'kinds' in documents) return report;
  const unknown = { share: null, low: null, high: null, standing: null };
  const { list, ...part } = documents as Omit<
    DocumentsPart,
    keyof typeof unknown | 'calibration' | 'errorCap' | 'kinds'
  >;
  const listed = list.map((one) => ({ ...one, ...unknown, sums: null }));
  return { ...report, documents: { ...part, ...unknown, calibration: null, errorCap: null, kinds: [], list: listed } };
}

function converted(value: Parameters<typeof fromFormat1>[0], path: string): unknown {
  try {
    return fromFormat1(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError({
      path,
      message: 'This is not a report that Candor wrote: its parts are not what they were.',
    });
  }
}

function refuseMonster(whole: unknown, path: string): void {
  let values = 0;
  let level: unknown[] = [whole];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value)) next.push(inner);
    }
    values += level.length;
    if (depth > limits.reportDepth || values > limits.reportValues) {
      const message = `This is not a report that Candor wrote: it holds more than ${limits.reportValues} values, or is nested more than ${limits.reportDepth} deep.`;
      throw new InputError({ path, message });
    }
    level = next;
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = 'This is not valid JSON; make it with "candor score ... --format json".';
    const start = text.trimStart().startsWith('{') ? undefined : 0;
    const offset = start ?? /position (\d+)/.exec((error as Error).message)?.[1];
    if (offset === undefined) throw new InputError({ path, message });
    const before = text.slice(0, Number(offset)).split('\n');
    throw new InputError({ path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message });
  }
}
