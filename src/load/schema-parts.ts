import * as z from 'zod';

// Compiled validators pay off after hundreds of files; a run checks one or two.
z.config({ jitless: true });

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, such as "front-desk".')
  .max(60);
export const text = z.string().regex(/\S/, 'is empty.');
export const weight = z.int().min(1).max(1000);
export const share = z.number().min(0).max(1);
export const level = z.int().min(0).max(4);
