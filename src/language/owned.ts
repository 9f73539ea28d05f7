/**
 * The same text on its own, for what is kept longer than the text that it was cut out of: a mere part of another keeps
 * all of that in memory, and takes two bytes for each unit when anything in that one does.
 */
export function owned(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
