import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const policySize = 43_000;
const made = 60;

function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(md|markdown|html?|txt)$/i.test(name));
  return names.sort().map((name) => join(folder, name));
}

export const sizeOf = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);

const examples = filesBelow('examples/policies')
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(path, 'utf8'));

/** Our example texts, one after the other from the one with the given number on, until `size` is reached. */
export function ofExamples(size, first = 0) {
  let text = '';
  for (let index = first; text.length < size; index++) text += `${examples[index % examples.length]}\n\n`;
  return text.slice(0, text.lastIndexOf('\n\n', size));
}

/** Texts made of our examples below `folder`, of different lengths. */
function makeTexts(folder) {
  mkdirSync(folder);
  const kinds = ['privacy-policy', 'terms-of-service', 'cookie-policy'];
  for (let index = 0; index < made; index++) {
    const name = `shop-${String(index).padStart(2, '0')}--${kinds[index % kinds.length]}.md`;
    writeFileSync(join(folder, name), ofExamples(20_000 + index * 800, index));
  }
  return folder;
}

/**
 * `whole`: the folder that is named, or one made of our examples in `temp`. `files`: every fifth text of it, or all
 * that were made. `policy`: one text of about 43 KB.
 */
export function textsOf(named, temp) {
  if (named === undefined) {
    const whole = makeTexts(join(temp, 'texts'));
    const policy = join(temp, 'privacy-policy.md');
    writeFileSync(policy, ofExamples(policySize));
    return { whole, files: filesBelow(whole), policy };
  }
  const all = filesBelow(named);
  const farOff = (file) => Math.abs(statSync(file).size - policySize);
  const policy = all.toSorted((a, b) => farOff(a) - farOff(b))[0];
  return { whole: named, files: all.filter((_, index) => index % 5 === 4), policy };
}
