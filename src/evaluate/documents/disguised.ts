import type { Severity } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { CheckResult, Finding } from '../../domain/documents-part.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { at } from '../../domain/at.ts';
import type { FindingMaker } from './finding.ts';

/** The one check that every rubric has, since it is about whether the others can see anything. */
export const disguisedId = 'disguised';

const texts = {
  message: "This is written so that programs can't read it.",
  why: 'People see plain words here, and a program that looks for them sees something else: searches, screen readers and checks pass over it.',
  advice: 'Write these words in plain letters, one after the other, with nothing in between that nobody sees.',
};

/** As it stands among the checks of a report. */
export function disguisedCheck({ principles }: Pick<Rubric, 'principles'>): CheckResult {
  const principle = principles.find(({ id }) => id === 'honesty') ?? at(principles, 0);
  return { id: disguisedId, kind: 'disguise', principle: principle.id, aim: 'error', ...texts };
}

/** One finding for each disguise of a document, in its first place. */
export function disguisesIn({ path, disguised }: TextDocument, maker: FindingMaker, severity: Severity): Finding[] {
  return disguised.map(({ disguise, count, place, excerpt }) =>
    maker.quoted(disguisedId, severity, { path, ...place }, excerpt, {
      code: 'disguised',
      values: { disguise, count },
    }),
  );
}
