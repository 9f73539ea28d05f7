/** The public library. */
export { audit, auditTexts, type AuditOptions, type DocumentText } from './roads/audit.ts';
export { score, type ScoreOptions } from './roads/score.ts';
export { scoreAnswers, type Judgement } from './evaluate/answers/score-answers.ts';
export { judgeGate, type GateOptions } from './evaluate/gate.ts';
export { loadRubric, parseRubric } from './load/rubric/load-rubric.ts';
export { loadShipped, shippedNames } from './load/rubric/shipped.ts';
export { openAnswers, readAnswers } from './load/answers/read-answers.ts';
export { setAnswer } from './load/answers/answers-text.ts';
export { loadReport } from './load/saved-report.ts';
export { reportFormats, type PrintOptions } from './render/report/formats.ts';
export { InputError, type Problem } from './domain/input-error.ts';
export type * from './domain/answers.ts';
export type * from './domain/check.ts';
export type * from './domain/document.ts';
export type * from './domain/report.ts';
export type * from './domain/rubric.ts';
export type * from './domain/source.ts';
