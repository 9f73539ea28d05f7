import answers from '../../schemas/answers.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import report from '../../schemas/report.schema.json' with { type: 'json' };
import rubric from '../../schemas/rubric.schema.json' with { type: 'json' };

/** The published JSON Schemas, by file format. */
export const publishedSchemas: ReadonlyMap<string, object> = new Map<string, object>([
  ['rubric', rubric],
  ['answers', answers],
  ['config', config],
  ['report', report],
]);
