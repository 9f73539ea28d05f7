const number = /^\s*(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivxlc]+)[.)]?\s+)?/i;
const question = /^(?:how|when|what|why|where|which|who|whether|if)\b|\?\s*$/i;
/** Somebody does something. */
const doing = /^(?:we|you|i|they|it|users?|customers?)\s+(?!and\b|or\b|&)\w/i;
const verb =
  /\b(?:may|can|will|shall|must|cannot|can't|won't|agrees?|waives?|accepts?|is|are|does?|sells?|shares?|reserves?|ha(?:s|ve))\b/i;
/** Such as "Data that we may share". */
const whatWeDo = /^\S.{0,60}\b(?:we|you|they)\s+(?:may|can|will|do|must|shall|are|have|share|sell)\b/i;

/** Whether a heading only names what comes, such as "Changes without notice" or a question. Others are clauses. */
export function namesWhatComes(heading: string): boolean {
  const text = heading.replace(number, '');
  if (question.test(text)) return true;
  if (doing.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > 20) return false;
  if (words.length < 4 || isInTitleCase(words) || !verb.test(text.replace(/\b(?:that|which|who)\b.*$/i, '')))
    return true;
  return whatWeDo.test(text) && words.length < 8 && !/[.!]\s*$/.test(text);
}

function isInTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => word.length > 3);
  return long.filter((word) => /^\W*\p{Lu}/u.test(word)).length * 2 > long.length;
}
