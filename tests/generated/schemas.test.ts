import * as z from 'zod';
import { expect, test } from 'vitest';
import { answersSchema } from '../../src/load/answers/answers-schema.ts';
import { configSchema } from '../../src/load/config/config-schema.ts';
import { reportSchema } from '../../src/load/report-schema.ts';
import { extendingSchema, rubricSchema } from '../../src/load/rubric/rubric-schema.ts';

const rubric = z.union([rubricSchema, extendingSchema]).meta({ title: 'Candor rubric' });
const schemas = { rubric, answers: answersSchema, config: configSchema, report: reportSchema };

/** JSON with what fits into a line on one line, so that a schema stays short enough to be read. */
function printed(value: unknown, indent = ''): string {
  const short = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + short.length <= 110) return short;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(
    ([key, part]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${printed(part, inner)}`,
  );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

test.each(Object.entries(schemas))('schemas/%s.schema.json is what the loader checks', async (name, schema) => {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' });
  await expect(`${printed(json)}\n`).toMatchFileSnapshot(`../../schemas/${name}.schema.json`);
});
