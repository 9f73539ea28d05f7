/** What runs in each thread that `in-jobs.ts` starts. The build makes a file of its own of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { rubricNamed } from '../../load/rubric/resolve-rubric.ts';
import { openJudge } from '../document-judge.ts';
import { takeFiles, type Work } from './work.ts';

const work = workerData as Work;
const { rubric, file } = await rubricNamed(work.rubric);
const { judge } = await openJudge(rubric, { ...work, isShipped: file === undefined });
for await (const done of takeFiles(work, judge)) parentPort?.postMessage(done);
