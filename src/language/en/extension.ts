const same = /^the same (?:is true|holds|applies|goes|counts|is so)\b/;
const also =
  /^(?:this|that|it|such [a-z]+|this (?:exclusion|limitation|limit|waiver|release)) (?:also|likewise|equally) /;
const too = /^(?:this|that|it) (?:covers|includes|holds|applies|extends|goes)\b.*\b(?:too|as well)$/;

/** "The same goes for our suppliers", "This also covers lost profit". */
export function extendsWhatWasSaid(words: readonly string[]): boolean {
  const sentence = words.join(' ');
  return same.test(sentence) || also.test(sentence) || too.test(sentence);
}
