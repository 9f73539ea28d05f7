import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { writePieces } from '../../src/cli/streams.ts';
import { owned } from '../../src/language/owned.ts';
import { writeFile } from '../../src/load/outside/write.ts';
import { piecesOf, wholeOf } from '../../src/render/format.ts';

describe('pieces on a stream', () => {
  /** Ten pieces, and how many have been made. */
  function tenPieces() {
    const counted = { made: 0 };
    function* make() {
      for (; counted.made < 10; counted.made++) yield `${counted.made}`.repeat(20_000);
    }
    return { counted, pieces: make() };
  }

  test('the next one is made when the last has been taken', async () => {
    const { counted, pieces } = tenPieces();
    const taken: number[] = [];
    const slow = new Writable({
      // It has enough with one piece, whatever Node holds back by default.
      highWaterMark: 1,
      write(_, __, done) {
        taken.push(counted.made);
        setImmediate(done);
      },
    });
    await writePieces(slow, pieces);
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('after an error none is made', async () => {
    const { counted, pieces } = tenPieces();
    const closed = new Writable({
      // It has enough with one piece, whatever Node holds back by default.
      highWaterMark: 1,
      write(_, __, done) {
        setImmediate(() => done(counted.made === 2 ? new Error('EPIPE') : null));
      },
    });
    await writePieces(closed, pieces);
    expect(counted.made).toBe(2);
  });

  test('small ones go together, and none is lost', () => {
    const small = Array.from({ length: 100_000 }, (_, index) => `${index},`);
    const together = [...piecesOf(small)];
    expect(together.join('')).toBe(small.join(''));
    expect(together.length).toBeLessThan(12);
    expect(wholeOf(small)).toBe(small.join(''));
    expect([...piecesOf('a text')]).toEqual(['a text']);
  });
});

test('a file whose pieces end too soon stays as it was, and nothing else is left', () => {
  const here = mkdtempSync(join(tmpdir(), 'candor-'));
  const path = join(here, 'report.json');
  writeFileSync(path, 'old');
  function* broken() {
    yield 'new';
    throw new RangeError('no more');
  }
  expect(() => writeFile(path, broken())).toThrow(RangeError);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(here)).toEqual(['report.json']);
  writeFile(path, ['new ', 'text']);
  expect(readFileSync(path, 'utf8')).toBe('new text');
});

test('an own copy of a text is the same text, also with half a character', () => {
  for (const text of ['', 'plain', 'caf\u00e9', '\u201cquoted\u201d', '\ud83d\ude00', 'cut \ud83d', '\ude00 cut'])
    expect(owned(text)).toBe(text);
});
