/** One thing that is wrong with what we were given. Lines and columns are 1-based, columns in UTF-16 units. */
export interface Problem {
  /** One sentence: what is wrong and what to do. */
  message: string;
  /** As the person typed it, or relative to the working folder. */
  path?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  /** The source line that the place points into. */
  excerpt?: string | undefined;
  /** How many UTF-16 units of the excerpt, from `column`, are meant. */
  length?: number | undefined;
}

/** We could not run on what we were given; carries every problem that was found, sorted by place. */
export class InputError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem | Problem[]) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map((problem) => problem.message).join('\n'));
    this.name = 'InputError';
    this.problems = list;
  }
}
