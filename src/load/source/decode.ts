import { isUtf8 } from 'node:buffer';
import { InputError } from '../../domain/input-error.ts';

/** UTF-8 as text, byte order mark kept. Throws an InputError without a path for what is binary or in another encoding. */
export function decode(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.includes(0)) {
    throw new InputError({ message: 'This is a binary file, not text; name a text file.' });
  }
  if (!isUtf8(bytes)) {
    throw new InputError({ message: 'This file is not UTF-8 text; save it with the encoding UTF-8.' });
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
