import type { Drawn } from './view.ts';

/** A screen that takes a text; what stands there already is taken by Enter. */
export function textScreen(title: string, value: string | undefined): Drawn {
  return value === undefined || value === ''
    ? { title, input: { kind: 'text', value: '' } }
    : { title, input: { kind: 'text', value }, enter: 'Enter takes it' };
}
