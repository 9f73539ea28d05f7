import { isMostlyUnread } from '../domain/unread.ts';
import type { DocumentResult } from '../domain/documents-part.ts';
import { InputError, type Problem } from '../domain/input-error.ts';
import type { ReportInput } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import type { AuditJudgement } from '../evaluate/documents/auditor.ts';
import { inOrder } from '../language/order.ts';
import { foreignWords } from '../render/messages.ts';
import { openJudge, type JudgeOptions, type JudgeText, type Outcome } from './document-judge.ts';
import type { DocumentBytes, DocumentText } from './documents.ts';

/** Judges some documents and gives what each comes to, in their order. */
export type JudgeAll = (judge: JudgeText) => AsyncIterable<Outcome>;

/** Texts that are read and judged one after the other. */
export function oneByOne(texts: Iterable<DocumentText | DocumentBytes>): JudgeAll {
  return async function* (judge) {
    for (const text of texts) yield await judge(text);
  };
}

/** Judges documents, each by itself and then all together. Throws an InputError when none can be judged, or the rubric can't. */
export async function judgeDocuments(
  rubric: Rubric,
  judgeAll: JudgeAll,
  options: JudgeOptions,
): Promise<AuditJudgement & { inputs: ReportInput[] }> {
  const { auditor, judge } = await openJudge(rubric, options);
  const inputs: ReportInput[] = [];
  for await (const { judged, input } of judgeAll(judge)) {
    auditor.add(judged);
    inputs.push(input);
  }
  const judgement = auditor.judgement();
  const { list } = judgement.part;
  if (list.every((document) => document.words === 0 && !isMostlyUnread(document)))
    throw new InputError(nothingJudged(list, rubric));
  return { ...judgement, inputs: inputs.toSorted((a, b) => inOrder(a.path, b.path)) };
}

function nothingJudged(documents: DocumentResult[], { language: expected }: Rubric): Problem[] {
  return documents.map(({ path, foreign }) => ({
    path,
    message:
      foreign === null
        ? 'There is no word in this document, so there is nothing to judge.'
        : `This document was not judged: ${foreignWords({ language: foreign, expected })}.`,
  }));
}
