// Required before the program that is measured: writes its peak of memory in KB to a file when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.CANDOR_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
