import type { Event } from './state.ts';

/** One thing to choose: the key that takes it at once, the words, and what it does. */
export interface Choice {
  key?: string | undefined;
  label: string;
  event: Event;
  /** Stands apart from the choices before it. */
  apart?: boolean | undefined;
}

export type Input =
  | { kind: 'choice'; choices: Choice[]; /** Taken by Enter alone; -1: Enter skips. */ selected: number }
  | { kind: 'text'; /** Shown and taken by Enter alone. */ value: string }
  | { kind: 'none' };

/** What one screen shows, without a word on how it is drawn. Nothing here is escaped yet. */
export interface View {
  /** `Question 7 of 12, about 6 minutes left` */
  progress?: string | undefined;
  title: string;
  /** May be left out where there is no room. */
  detail?: string | undefined;
  /** May not be left out. */
  notices: string[];
  input: Input;
  /** What Enter does when nothing was chosen or typed. */
  enter: string;
  canGoBack: boolean;
  canSkip: boolean;
  hasMenu: boolean;
}

/** What a screen adds to what all screens have in common. */
export type Drawn = Pick<View, 'title' | 'input'> & Partial<View>;
