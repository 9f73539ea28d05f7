import { expect, test } from 'vitest';
import { linesOf } from '../../src/load/source/lines.ts';

async function lines(pieces: string[], most = 100) {
  const found: (string | undefined)[] = [];
  for await (const { number, bytes } of linesOf(asStream(pieces), most)) {
    expect(number).toBe(found.length + 1);
    found.push(bytes?.toString());
  }
  return found;
}

async function* asStream(pieces: string[]) {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

test.each([
  [[], []],
  [['a\nb'], ['a', 'b']],
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\n', '\n\nc', '\n'],
    ['ab', '', '', 'c'],
  ],
  [['\n'], ['']],
])('%j are the lines %j', async (pieces, expected) => {
  expect(await lines(pieces)).toEqual(expected);
});

test('a letter that two pieces share is whole', async () => {
  const [head, tail] = [Buffer.from('ä').subarray(0, 1), Buffer.from('ä\n').subarray(1)];
  const pieces = (async function* () {
    yield await Promise.resolve(head);
    yield tail;
  })();
  for await (const { bytes } of linesOf(pieces, 2)) expect(bytes?.toString()).toBe('ä');
});

test.each([
  [['12345\n'], ['12345']],
  [['123456\n7'], [undefined, '7']],
  [
    ['123', '456', '789\n1234', '5\n'],
    [undefined, '12345'],
  ],
])('of %j, lines of more than five bytes are told and not kept', async (pieces, expected) => {
  expect(await lines(pieces, 5)).toEqual(expected);
});

test('a line without end ends the reading', async () => {
  async function* endless() {
    yield 'a\n';
    for (;;) yield await Promise.resolve('b'.repeat(100));
  }
  const read = async () => {
    for await (const { bytes } of linesOf(endless(), 5)) expect(bytes?.toString()).toBe('a');
  };
  await expect(read()).rejects.toThrow('Line 2 has no end within reach');
});
