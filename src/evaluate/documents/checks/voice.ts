import type { VoiceCheck } from '../../../domain/check.ts';
import type { Reading } from '../reading.ts';
import { pointsByRate, seenUnless, type KindOfCheck, type Seen } from './look.ts';

/** Who speaks, and to whom; points by how often nobody does. */
export const voice: KindOfCheck<VoiceCheck> = {
  look(check, reading) {
    if (check.of === 'third-person') return { seen: seenUnless(reading, check, 'any', 'unless'), told: [] };
    if (check.of === 'capitals') return { seen: shoutedIn(reading), told: [] };
    const seen = reading.sentences.flatMap((sentence): Seen[] => {
      const { index, lead } = sentence;
      const found = reading.language.isPassive(reading.wordsOf(sentence).slice(lead));
      return found === undefined ? [] : [{ sentence: index, from: found.from + lead, to: found.to + lead }];
    });
    return { seen, told: [] };
  },

  points: (check, looked) => pointsByRate(check, looked),
};

/** Fewer words in capitals are a heading, a name or a warning sign. */
const fewestShouted = 8;

function shoutedIn({ document, sentences }: Reading): Seen[] {
  return sentences.flatMap(({ index, start, end, length, lead }): Seen[] => {
    if (length - lead < fewestShouted) return [];
    const { capitals, small } = lettersIn(document.prose, start, end);
    return capitals > 4 * small ? [{ sentence: index }] : [];
  });
}

function lettersIn(text: string, start: number, end: number): { capitals: number; small: number } {
  let capitals = 0;
  let small = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals++;
    else if (unit >= 97 && unit <= 122) small++;
  }
  return { capitals, small };
}
