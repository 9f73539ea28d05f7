import * as z from 'zod';
import { expect, test } from 'vitest';
import { compactJson } from '../../src/language/compact-json.ts';
import { answersSchema } from '../../src/load/answers/answers-schema.ts';
import { configSchema } from '../../src/load/config/config-schema.ts';
import { reportSchema } from '../../src/load/report-schema.ts';
import { extendingSchema, rubricSchema } from '../../src/load/rubric/rubric-schema.ts';

const rubric = z.union([rubricSchema, extendingSchema]).meta({ title: 'Candor rubric' });
const schemas = { rubric, answers: answersSchema, config: configSchema, report: reportSchema };

test.each(Object.entries(schemas))('schemas/%s.schema.json is what the loader checks', async (name, schema) => {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' });
  await expect(`${compactJson(json)}\n`).toMatchFileSnapshot(`../../schemas/${name}.schema.json`);
});
