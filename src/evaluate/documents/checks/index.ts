import type { Check, CheckKind } from '../../../domain/check.ts';
import type { Language } from '../../../language/language.ts';
import type { Reading } from '../reading.ts';
import { claims } from './claims.ts';
import { clause } from './clause.ts';
import { freshness } from './freshness.ts';
import type { KindOfCheck, Look, Looked } from './look.ts';
import { phrases } from './phrases.ts';
import { promises } from './promises.ts';
import { readability } from './readability.ts';
import { sentences } from './sentences.ts';
import { topic } from './topic.ts';
import { voice } from './voice.ts';

/** Every kind of check. A new one is a file beside these and a line here. */
const kinds: { [Kind in CheckKind]: KindOfCheck<Extract<Check, { kind: Kind }>> } = {
  clause,
  phrases,
  topic,
  readability,
  sentences,
  voice,
  claims,
  promises,
  freshness,
};

function kindOf(check: Check): KindOfCheck<Check> {
  return kinds[check.kind] as KindOfCheck<Check>;
}

export function lookWith(check: Check, reading: Reading, now: Date): Look {
  return kindOf(check).look(check, reading, now);
}

export function pointsOf(check: Check, looked: Looked[], language: Language): number | null {
  return kindOf(check).points(check, looked, language);
}
