import { hash32 } from '../../src/language/hash.ts';

/**
 * Which texts rules may be written and tuned on (`tuning`), and on which they are measured (`measured`). Fixed before
 * the first run and never changed: by document or service, so that no text stands on both sides.
 */
export type Fold = 'tuning' | 'measured';

/** The official folds of unfair-clauses: 0 and 1 to tune on, 2 to measure. */
export function clauseFold(fold: number): Fold {
  return fold === 2 ? 'measured' : 'tuning';
}

/** Services of unfair-clauses stand on the same side wherever else they appear. */
const placed: Record<Fold, string> = {
  tuning:
    'terravision grindr yahoo spotify zynga klarna twitch quora whatsapp worldofwarcraft microsoft weebly oculus youtube tripadvisor flo instagram uber garmin ryanair blizzard',
  measured: 'revolut endomondo mysugr electronicarts ea zoom rovio pinterest facebook skyscanner google',
};
const sides = new Map(
  (Object.keys(placed) as Fold[]).flatMap((side) => placed[side].split(' ').map((name) => [name, side] as const)),
);

/** However it is spelled. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** For services, organisations, shop pages and titles alike. */
export function foldOf(name: string): Fold {
  const plain = plainName(name);
  return sides.get(plain) ?? (hash32(`candor ${plain}`) % 2 === 0 ? 'tuning' : 'measured');
}
