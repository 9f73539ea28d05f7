import { closeSync, ftruncateSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/load/source/decode.ts';
import { fileLimits, type FileKind } from '../../../src/load/outside/file-limits.ts';
import { readText } from '../../../src/load/outside/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-'));

/** Why a file of so many zero bytes is not read; such a file takes no room on the disk. */
function refusalAt(size: number, kind: FileKind): string {
  const path = join(folder, `${kind}-${size}`);
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
  try {
    readText(path, kind);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the largest file that is read', () => {
  test.each([
    ['rubric', 2],
    ['answers', 2],
    ['config', 2],
    ['report', 50],
    ['document', 20],
  ] as const)('as %s has %d MB', (kind, megabytes) => {
    expect(fileLimits[kind]).toBe(megabytes * 1024 * 1024);
    // At the limit it is read, and found to be no text.
    expect(refusalAt(fileLimits[kind], kind)).toContain('This is a binary file');
    expect(refusalAt(fileLimits[kind] + 1, kind)).toContain(
      `This file has ${megabytes}.0 MB; a file of this kind (${kind}) may have ${megabytes} MB at most.`,
    );
  });
});

test.each([
  ['UTF-8', Buffer.from('caf\u00e9'), 'caf\u00e9'],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFa'), '\uFEFFa'],
  ['nothing', Buffer.alloc(0), ''],
])('%s is text', (_, bytes, text) => expect(decode(bytes)).toBe(text));

test.each([
  ['with a zero byte', [0x61, 0x00], /binary/],
  ['in UTF-16, small end first', [0xff, 0xfe, 0x61, 0x00], /not UTF-8/],
  ['in UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], /not UTF-8/],
  ['in Latin-1', [0x63, 0xe9], /not UTF-8/],
  ['with half a mark of UTF-16', [0xff, 0x00, 0x61], /binary/],
])('a file %s is refused', (_, bytes, message) => {
  expect(() => decode(Buffer.from(bytes))).toThrow(message);
});
