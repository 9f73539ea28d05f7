import * as z from 'zod';
import { idMessage, idPattern, textPattern } from './schema-patterns.ts';

/** An id makes a part a definition of the published schemas, so that it stands there once. */
export const id = z.string().regex(idPattern, idMessage).max(60).meta({ id: 'id' });
export const text = z.string().regex(textPattern, 'is empty.').meta({ id: 'text' });
export const weight = z.int().min(1).max(1000).meta({ id: 'weight' });
export const share = z.number().min(0).max(1).meta({ id: 'share' });
export const source = z.union(
  [
    z.strictObject({ thesis: z.int().min(1).max(95) }).describe('A thesis of the Cluetrain Manifesto.'),
    z.strictObject({ title: text, author: text.optional(), year: z.int().min(0).max(9999).optional() }),
  ],
  'must be {thesis: 1 to 95} or {title: ..., author: ..., year: ...}.',
);
