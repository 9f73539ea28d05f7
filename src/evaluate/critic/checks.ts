import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { lookWith } from '../documents/checks/index.ts';
import { Reader } from '../documents/reader.ts';
import { asDocument } from './example-document.ts';
import type { RubricWarning } from './warning.ts';

/** Checks that don't see what their own examples say, and checks without examples. */
export function checkWarnings(rubric: Rubric): RubricWarning[] {
  const reader = new Reader(rubric);
  return rubric.checks.flatMap((check, index): RubricWarning[] => {
    const { fail, pass } = check.examples;
    if (fail.length === 0 || pass.length === 0) {
      const message = `"${check.id}" lacks examples; give a text that it must see and one that it must leave alone.`;
      return [{ at: ['checks', index, 'id'], message }];
    }
    const wrong = (side: 'fail' | 'pass', sees: boolean, message: string) =>
      check.examples[side].flatMap((text, at): RubricWarning[] =>
        sees === seesIn(reader, check, text) ? [] : [{ at: ['checks', index, 'examples', side, at], message }],
      );
    return [
      ...wrong('fail', true, `"${check.id}" doesn't see this example, and should; look at its phrases.`),
      ...wrong('pass', false, `"${check.id}" sees this example, and should leave it alone; look at its phrases.`),
    ];
  });
}

/** Long after any text was written. */
const someDay = new Date('2100-01-01T00:00:00Z');

/** Whether a check finds fault with a text; for topics and promises, whether it is not told. */
function seesIn(reader: Reader, check: Check, text: string): boolean {
  const { seen, told } = lookWith(check, reader.read(asDocument(text, check)), someDay);
  // Examples are too short for a topic to be missed in them.
  return check.kind === 'promises' || check.kind === 'topic' ? told.length === 0 : seen.length > 0;
}
