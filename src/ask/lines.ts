import { visible } from '../language/visible.ts';
import { wrap } from '../language/wrap.ts';
import type { Event } from './state.ts';
import type { Choice, View } from './view.ts';

/** A screen for one line at a time: everything is printed once, and nothing moves. ASCII but for foreign text. */
export function printed(view: View, columns: number): string {
  const paragraph = (text: string, lead?: string) => wrap(visible(text), columns - 1, lead);
  const keys = keysOf(view);
  const lines = [
    ...(view.progress === undefined ? [] : paragraph(view.progress)),
    ...paragraph(view.title),
    ...(view.detail === undefined ? [] : paragraph(view.detail)),
    ...view.notices.flatMap((notice) => paragraph(notice)),
    ...(view.input.kind === 'choice'
      ? view.input.choices.flatMap(({ label }, index) => paragraph(label, `  ${keys[index]}. `))
      : []),
    ...(view.input.kind === 'text' && view.input.value !== '' ? paragraph(`Now: ${view.input.value}`) : []),
    ...paragraph(hint(view)),
  ];
  return `\n${lines.join('\n')}\n> `;
}

/** What a typed line means, or why it means nothing. */
export function readLine(view: View, line: string): Event | { refusal: string } {
  const { input } = view;
  const typed = line.trim();
  if (typed.startsWith(':') || input.kind !== 'text') {
    const command = commandOf(typed.replace(/^:/, '').toLowerCase());
    const chosen = input.kind === 'choice' ? choiceNamed(view, input.choices, typed.toLowerCase()) : undefined;
    if (chosen !== undefined) return chosen.event;
    if (command !== undefined) return command;
  }
  if (input.kind === 'choice') {
    if (typed === '') return input.choices[input.selected]?.event ?? { type: 'skip' };
    return {
      refusal: `"${visible(typed.slice(0, 40))}" is none of the answers here: ${keysOf(view).join(', ')}, or Enter alone.`,
    };
  }
  const text = typed === '' && input.kind === 'text' ? input.value : typed;
  return text === '' ? { type: 'skip' } : { type: 'text', text };
}

/** By its key, or by the first letters of its words. */
function choiceNamed(view: View, choices: Choice[], typed: string): Choice | undefined {
  const byKey = choices[keysOf(view).indexOf(typed)];
  if (byKey !== undefined || typed.length < 2) return byKey;
  const byWords = choices.filter(({ label }) => label.toLowerCase().startsWith(typed));
  return byWords.length === 1 ? byWords[0] : undefined;
}

function commandOf(word: string): Event | undefined {
  if (word === 'b' || word === 'back') return { type: 'back' };
  if (word === 's' || word === 'skip') return { type: 'skip' };
  if (word === 'm' || word === 'menu') return { type: 'menu' };
  return word === 'q' || word === 'quit' ? { type: 'leave' } : undefined;
}

/** The word for each choice: its key, else the next number that is no key. */
function keysOf({ input }: View): string[] {
  if (input.kind !== 'choice') return [];
  const taken = new Set(input.choices.map(({ key }) => key));
  let number = 0;
  return input.choices.map(({ key }) => {
    if (key !== undefined) return key;
    do number++;
    while (taken.has(String(number)));
    return String(number);
  });
}

function hint(view: View): string {
  const colon = view.input.kind === 'text' ? ':' : '';
  const parts = [
    view.enter,
    view.canGoBack ? `${colon}b goes back` : undefined,
    view.canSkip ? `${colon}s skips` : undefined,
    view.hasMenu ? `${colon}m shows what is left` : undefined,
    view.hasMenu ? `${colon}q saves and leaves` : undefined,
  ];
  return `(${parts.filter((part) => part !== undefined).join('; ')})`;
}
