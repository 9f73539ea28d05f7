import { expect, test } from 'vitest';
import { listed } from '../../src/language/listed.ts';

test.each([
  [[], 'and', ''],
  [['terms'], 'or', 'terms'],
  [['terms', 'privacy'], 'and', 'terms and privacy'],
  [['terms', 'privacy'], 'or', 'terms or privacy'],
  [['terms', 'privacy', 'refund'], 'and', 'terms, privacy and refund'],
  [['terms', 'privacy', 'refund'], 'or', 'terms, privacy or refund'],
] as const)('%j joined by "%s" is "%s"', (names, word, words) => expect(listed(names, word)).toBe(words));
