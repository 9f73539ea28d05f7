import type { Block } from '../../domain/document.ts';
import { countWords } from '../../language/en/prose-like.ts';
import { isOtherScript } from './foreign.ts';

/** Fewer words, or letters of another script, may be a name, a motto or a quotation. */
const fewestWords = 20;
const fewestLetters = 40;
/** So many different small words of one language stand in so many words of it. */
const fewestSmall = 4;

const english =
  /\b(?:the|and|of|you|your|we|our|this|that|these|they|with|by|from|are|been|which|will|may|shall|not|any|such|when)\b/i;

/** Small words of the languages of Europe that are not English ones too. */
const smallWords: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht wir sie ihre ihr mit für von zu den dem ein eine oder auf werden auch',
  'le la les des et est nous vous votre vos dans pour par sur une du ou que qui avec sont pas ne',
  'el los las del y es con para por su sus una un usted que no se son como nuestro nuestra datos',
  'il lo gli della del di e che per con una un sono non nostro vostro dei alla nel si dati',
  'het een de van en is niet wij uw voor met op te dat zijn of aan bij door wordt',
  'o os as dos das e que para com uma um não seu sua nos nossos ou por ao na se são dados',
  'i w z na do nie jest się że oraz lub przez dla od po są jak nasz twoje danych',
  'och att det är inte vi du din för med på av en ett som till eller kan vara ska',
].map((words) => new Set(words.split(' ')));

/**
 * Takes out of an English prose the blocks that are in another language; blanks stand for them, so that every place
 * stays. `words` are those taken out.
 */
export function withoutForeignBlocks(prose: string, blocks: readonly Block[]): { prose: string; words: number } {
  let words = 0;
  let from = 0;
  const pieces: string[] = [];
  for (const { start, end } of blocks) {
    const text = prose.slice(start, end);
    if (start < from || !isForeign(text)) continue;
    words += countWords(text);
    pieces.push(prose.slice(from, start), text.replace(/\S/g, ' '));
    from = end;
  }
  return words === 0 ? { prose, words } : { prose: pieces.join('') + prose.slice(from), words };
}

function isForeign(text: string): boolean {
  if (text.length < fewestLetters || english.test(text)) return false;
  if (isOtherScript(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return false;
  return smallWords.some((small) => new Set(words.filter((word) => small.has(word))).size >= fewestSmall);
}
