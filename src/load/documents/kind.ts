import { basename, dirname } from 'node:path';
import type { DocumentKind } from '../../domain/document.ts';

/** The first that fits wins: a "cookie policy" before "privacy and cookies", a "privacy notice for support" before "support". */
const signs: [DocumentKind, RegExp][] = [
  ['cookies', /^(?!.*\bprivacy\b).*\b(cookies?|trackers?)\b/],
  ['privacy', /\b(privacy|data protection|personal data|personal information|ccpa|gdpr|subprocessors?|processors?)\b/],
  ['refund', /\b(refunds?|returns?|money back|cancellations?|withdrawal)\b/],
  [
    'community',
    /\b(community|code of conduct|conduct|acceptable use|aup|(house|forum|posting|content|user) (rules|guidelines)|rules|guidelines|abuse|hate speech|harassment|misinformation|use restrictions)\b/,
  ],
  ['security', /\b(security|vulnerabilit(y|ies)|disclosure|bug bounty)\b/],
  ['terms', /\b(terms|tos|tou|conditions|eula|agreement|user agreement|licen[cs]e agreement|legal|contract|agb)\b/],
  ['support', /\b(support|help|contact|sla|service level|faq)\b/],
  ['marketing', /\b(marketing|landing|pricing|about|promise|homepage|index|product)\b/],
];

/** A kind by the name of the file, else of its folder, else by the title. */
export function kindFrom(path: string, title: string | null): DocumentKind | null {
  const leaf = basename(path).replace(/\.[a-z]+$/i, '');
  const fromLeaf = /^(index|readme)$/i.test(leaf) ? null : kindIn(leaf);
  return fromLeaf ?? kindIn(basename(dirname(path))) ?? kindIn(title ?? '') ?? kindIn(leaf);
}

function kindIn(text: string): DocumentKind | null {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.\s]+/g, ' ')
    .toLowerCase();
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
