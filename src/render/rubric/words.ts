import { foldFacts } from '../../domain/fact-condition.ts';
import { fold } from '../../domain/rule-condition.ts';
import type { Fact, FactCondition, RuleCondition } from '../../domain/rubric.ts';
import type { Source } from '../../domain/source.ts';

/** The sentences of a rubric, shared by the formats that people read. Nothing here is escaped yet. */

/** Words of a part of a condition; those of a group stand in brackets within another. */
interface Part {
  text: string;
  isGroup: boolean;
}

const atom = (text: string): Part => ({ text, isGroup: false });

function joined(by: 'any' | 'all', parts: Part[]): Part {
  const texts = parts.map(({ text, isGroup }) => (isGroup && parts.length > 1 ? `(${text})` : text));
  return { text: texts.join(by === 'any' ? ' or ' : ' and '), isGroup: true };
}

export function factWords(condition: FactCondition, { facts }: { facts: readonly Fact[] }): string {
  return foldFacts(
    condition,
    (fact) => atom(`"${facts.find(({ id }) => id === fact)?.ask ?? fact}" is yes`),
    (by, parts) => (by === 'not' ? atom(`not (${parts.map(({ text }) => text).join('')})`) : joined(by, parts)),
  ).text;
}

export function ruleWords(when: RuleCondition): string {
  return fold(
    when,
    (part) =>
      'check' in part
        ? atom(`a document gets no points from ${part.check}`)
        : atom(`${part.question} is at level ${part.at_most}${part.at_most > 0 ? ' or below' : ''}`),
    joined,
  ).text;
}

export function sourceWords(source: Source): string {
  if ('thesis' in source) return `Cluetrain thesis ${source.thesis}`;
  return [source.title, source.author, source.year].filter((part) => part !== undefined).join(', ');
}
