#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli.js';

// Most runs end before optimized code has paid for its making, so only what is very hot is optimized. Later versions of
// Node weigh that by themselves, and don't know the flag. Young garbage is too little here to share among threads, and
// old garbage is cleared before it outgrows what a folder of texts leaves behind.
if (process.version.startsWith('v20.'))
  setFlagsFromString('--interrupt-budget=2000000 --no-parallel-scavenge --heap-growing-percent=35');

process.exitCode = await main(process.argv.slice(2), process);
