import { loadConfig } from '../load/config.ts';
import type { PrintFlags } from './print.ts';

interface Flags extends PrintFlags {
  rubric?: string;
  /** For files that name no depth of their own. */
  usualDepth?: 'quick' | 'standard' | 'full';
  minScore?: number;
  minPrinciple?: Map<string, number>;
  minCoverage?: number;
  allowProvisional?: boolean;
}

/** The flags, with what the project's config settles where no flag says otherwise. */
export async function withConfig<Given extends Flags>(flags: Given, folder: string): Promise<Given> {
  const config = await loadConfig(folder);
  if (config === undefined) return flags;
  const { gate } = config;
  const settled: Flags = {};
  if (config.rubric !== undefined) settled.rubric = config.rubric;
  if (config.depth !== undefined) settled.usualDepth = config.depth;
  // Formats and their files belong together: a flag for either replaces both.
  if (flags.format === undefined && flags.output === undefined) {
    if (config.formats !== undefined) settled.format = config.formats;
    if (config.outputs !== undefined)
      settled.output = Object.entries(config.outputs).map(([format, file]) => `${format}=${file}`);
  }
  if (gate?.min_score !== undefined) settled.minScore = gate.min_score;
  if (gate?.min_principles !== undefined) settled.minPrinciple = new Map(Object.entries(gate.min_principles));
  if (gate?.min_coverage !== undefined) settled.minCoverage = gate.min_coverage;
  if (gate?.allow_provisional !== undefined) settled.allowProvisional = gate.allow_provisional;
  return { ...settled, ...flags };
}
