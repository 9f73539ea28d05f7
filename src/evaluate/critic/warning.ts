/** Something that can be proved of a rubric and that its author can hardly have meant. */
export interface RubricWarning {
  /** The place in the rubric file, as a path of keys. */
  at: (string | number)[];
  /** One sentence: what it is and what to do. */
  message: string;
}
