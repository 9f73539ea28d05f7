// The other linter: remark with four retext plugins over the files that are named.
import { readFileSync } from 'node:fs';
import { remark } from 'remark';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';

const prose = unified()
  .use(retextEnglish)
  .use(retextPassive)
  .use(retextSimplify)
  .use(retextReadability)
  .use(retextEquality);
const linter = remark().use(remarkRetext, prose).freeze();

for (const path of process.argv.slice(2)) {
  const { messages } = await linter.process(readFileSync(path, 'utf8'));
  for (const { line, column, reason } of messages) console.log(`${path}:${line}:${column} ${reason}`);
}
