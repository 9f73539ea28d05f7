import { expect, test } from 'vitest';
import { isBelow } from '../../src/load/source/root.ts';

test.each([
  ['/projects/shop/legal/terms.md', '/projects/shop', true],
  ['/projects/shop/terms.md', '/projects/shop', true],
  ['/projects/shop', '/projects/shop', false],
  ['/projects/shop-two/terms.md', '/projects/shop', false],
  ['/projects/terms.md', '/projects/shop', false],
  // What stands in the topmost folder has neighbours too.
  ['/base.yaml', '/', true],
  ['/team/base.yaml', '/', true],
  ['/', '/', false],
])('%s lies below %s: %s', (path, folder, below) => expect(isBelow(path, folder)).toBe(below));
