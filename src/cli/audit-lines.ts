import { resolve } from 'node:path';
import { InputError } from '../domain/input-error.ts';
import { failing, gateOn, tallyOf } from '../evaluate/gate.ts';
import { plural } from '../language/plural.ts';
import { visibleJson } from '../language/visible.ts';
import { auditLines } from '../roads/audit-lines.ts';
import { readPieces } from '../load/outside/open.ts';
import type { Context } from './context.ts';
import { piped, type DocumentFlags } from './documents.ts';
import { exitCode } from './exit-code.ts';
import { finishAt } from './gate.ts';
import type { Io } from './io.ts';
import type { PrintFlags } from './print.ts';
import { withConfig } from './settings.ts';
import { writePieces } from './streams.ts';

type Flags = DocumentFlags & PrintFlags;

/** What there is one of for a whole run, or what belongs to files. */
const apart: Partial<Record<keyof Flags, string>> = {
  format: '--format',
  output: '--output',
  quiet: '--quiet',
  jobs: '--jobs',
  stdinName: '--stdin-name',
};

/**
 * `candor audit --jsonl`: prints what each document comes to before it reads the next. Ends with exit code 2 when a line
 * held none, else by the gate on all findings.
 */
export async function printLines(named: string[], given: Flags, context: Context): Promise<void> {
  refuseApart(given);
  const pieces = piecesOf(named, context.io);
  const { failOn = 'error', maxUnread, minDocumentScore, ...flags } = await withConfig(given, context.io);
  const count = { failing: 0, errors: 0 };
  const tally = tallyOf([]);
  const lines = async function* () {
    for await (const result of auditLines(pieces, flags)) {
      if ('error' in result) count.errors++;
      else {
        count.failing += failing(result.findings, failOn);
        const { mostlyUnread, worst, lowest } = tallyOf([result]);
        tally.mostlyUnread += mostlyUnread;
        tally.worst = Math.max(tally.worst, worst);
        tally.lowest = tally.lowest === null || lowest === null ? null : Math.min(tally.lowest, lowest);
      }
      yield `${visibleJson(result, 0)}\n`;
    }
  };
  await writePieces(context.io.stdout, lines());
  finishAt(gateOn(count.failing, tally, { failOn, maxUnread, minDocumentScore }), context);
  if (count.errors === 0) return;
  context.io.stderr.write(`${plural(count.errors, 'line')} could not be judged; "error" in the output says why.\n`);
  context.finish(exitCode.badInput);
}

function refuseApart(given: Flags): void {
  for (const [key, flag] of Object.entries(apart)) {
    if (given[key as keyof Flags] === undefined) continue;
    throw new InputError({
      message: `${flag} does not go with --jsonl, which prints a line for each document; take one of them out.`,
    });
  }
}

function piecesOf(named: string[], io: Io): AsyncIterable<Uint8Array | string> {
  const [path = '-', ...more] = named;
  if (more.length > 0)
    throw new InputError({ message: '--jsonl reads one file or standard input; take the other names out.' });
  return path === '-' ? piped(io) : readPieces(resolve(io.cwd(), path), 'JSONL', path);
}
