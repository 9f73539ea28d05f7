import { broken } from './broken.ts';
import { invisible } from './invisible.ts';
import { lookAlikes, styled } from './letters.ts';
import { marks } from './marks.ts';
import { parted } from './parted.ts';
import { spaced } from './spaced.ts';
import type { Stage } from './stage.ts';
import { turned } from './turned.ts';

/** In the order in which a text is undone: each looks at what the one before has made of it. */
export const stages: readonly Stage[] = [turned, invisible, styled, lookAlikes, marks, spaced, broken, parted];
