import { expect, test } from 'vitest';
import { isBelow } from '../../src/load/source/root.ts';

test.each([
  ['/work/shop/legal/terms.md', '/work/shop', true],
  ['/work/shop/terms.md', '/work/shop', true],
  ['/work/shop', '/work/shop', false],
  ['/work/shop-two/terms.md', '/work/shop', false],
  ['/work/terms.md', '/work/shop', false],
  // What stands in the topmost folder has neighbours too.
  ['/base.yaml', '/', true],
  ['/team/base.yaml', '/', true],
  ['/', '/', false],
])('%s lies below %s: %s', (path, folder, below) => expect(isBelow(path, folder)).toBe(below));
