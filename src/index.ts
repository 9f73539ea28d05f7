/** The public library. */
export { audit, auditTexts, type AuditOptions, type DocumentText } from './roads/audit.ts';
export { score, type ScoreOptions } from './roads/score.ts';
export { scoreAnswers, type Judgement } from './evaluate/score.ts';
export { judgeGate, type GateOptions } from './evaluate/gate.ts';
export { loadRubric, parseRubric } from './load/rubric.ts';
export { loadShipped, shippedNames } from './load/shipped.ts';
export { openAnswers, readAnswers } from './load/answers.ts';
export { setAnswer } from './load/answers-text.ts';
export { loadReport } from './load/report.ts';
export { reportFormats, type PrintOptions } from './render/report/formats.ts';
export { InputError, type Problem } from './domain/input-error.ts';
export type * from './domain/answers.ts';
export type * from './domain/check.ts';
export type * from './domain/document.ts';
export type * from './domain/report.ts';
export type * from './domain/rubric.ts';
