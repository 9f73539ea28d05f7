import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { at } from '../../domain/at.ts';
import { InputError } from '../../domain/input-error.ts';
import type { JudgeAll } from '../judge-documents.ts';
import { takeFiles, type Done, type Work } from './work.ts';

/** Judges files in so many threads, this one included; what each comes to is the same in any of them. */
export function inJobs(jobs: number, given: Omit<Work, 'taken'>): JudgeAll {
  return async function* (judge) {
    const work = { ...given, taken: new Int32Array(new SharedArrayBuffer(4)) };
    const all: Done[] = [];
    const keep = (done: Done) => void (all[done.index] = done);
    const others = Array.from({ length: Math.min(jobs, work.files.length) - 1 }, () => started(work, keep));
    try {
      for await (const done of takeFiles(work, judge)) {
        keep(done);
        // Otherwise what the others tell would wait until all is done.
        await setImmediate();
      }
      for (const { ended } of others) {
        const failure = await ended;
        if (failure !== undefined) throw failure;
      }
    } finally {
      for (const { worker } of others) void worker.terminate();
    }
    for (const index of work.files.keys()) {
      const done = at(all, index);
      if ('problems' in done) throw new InputError(done.problems);
      yield done.outcome;
    }
  };
}

/** Another thread that takes files; `ended` gives what it died of, if anything. */
function started(work: Work, keep: (done: Done) => void): { worker: Worker; ended: Promise<Error | undefined> } {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: work, execArgv: [] });
  const ended = new Promise<Error | undefined>((resolve) => {
    worker.on('message', keep).on('error', resolve);
    worker.on('exit', (code) =>
      resolve(code === 0 ? undefined : new Error(`A thread that judges documents ended with code ${code}.`)),
    );
  });
  return { worker, ended };
}
