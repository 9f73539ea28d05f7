import { InputError } from '../domain/input-error.ts';
import { didYouMean } from '../language/nearest.ts';

const published: Record<string, () => Promise<{ default: unknown }>> = {
  rubric: () => import('../../schemas/rubric.schema.json', { with: { type: 'json' } }),
  answers: () => import('../../schemas/answers.schema.json', { with: { type: 'json' } }),
  config: () => import('../../schemas/config.schema.json', { with: { type: 'json' } }),
  report: () => import('../../schemas/report.schema.json', { with: { type: 'json' } }),
};

/** The text of a published JSON Schema. Throws an InputError for a format that has none. */
export async function publishedSchema(format: string): Promise<string> {
  const load = Object.hasOwn(published, format) ? published[format] : undefined;
  if (load === undefined) {
    const names = Object.keys(published);
    const hint = didYouMean(format, names) || ` There are ${names.join(', ')}.`;
    throw new InputError({ message: `There is no schema for "${format}".${hint}` });
  }
  return `${JSON.stringify((await load()).default, null, 2)}\n`;
}
