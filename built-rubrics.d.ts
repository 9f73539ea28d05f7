/** A rubric file, joined and checked. Throws with every problem of its files. */
export declare function builtRubric(path: string): Promise<object>;

/** What an import of a rubric gives, as the text of a module. */
export declare function rubricModule(id: string): Promise<string>;
