import fc from 'fast-check';

/** What breaks readers: ends of things, signs of YAML and markup, numbers at their edges, what nobody sees. */
const breakers = [
  '', '\n', '\r', '\t', ' ', '\0', '\uFEFF', '\u202E', '\uD800', '{', '}', '[', ']', '(', ')', '<', '>', '|', '*', '~', '"', "'", ':', ': ',
  '- ', '#', '&a', '*a', '!!js', '---\n', '...', '`', '```\n', '<!--', ']]>', '&#0;', '__proto__', 'constructor', 'null', 'true', '-1',
  '1e999', '9007199254740993', '0x1F', '2026-02-30', '../', '%YAML 1.1\n', '🧑‍🚀', 'a'.repeat(300), '['.repeat(200), '\n'.repeat(50),
]; // prettier-ignore

const change = fc.oneof(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    by: fc.oneof(fc.constantFrom(...breakers), fc.string({ unit: 'binary', maxLength: 8 })),
  }),
  // A piece of the text itself, somewhere else.
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

/** One of some texts with a few changes. */
export function mutated(texts) {
  return fc
    .record({ text: fc.constantFrom(...texts), changes: fc.array(change, { minLength: 1, maxLength: 6 }) })
    .map(({ text, changes }) => changes.reduce(changed, text));
}

function changed(text, { at, length, ...how }) {
  const from = Math.floor(at * text.length);
  if ('by' in how) return text.slice(0, from) + how.by + text.slice(from + length);
  const to = Math.floor(how.to * text.length);
  return text.slice(0, to) + text.slice(from, from + length) + text.slice(to);
}
