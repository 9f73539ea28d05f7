import manifest from '../package.json' with { type: 'json' };

/** What reports say about the program that made them. */
export const tool = { name: manifest.name, version: manifest.version };
