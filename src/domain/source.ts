/** Where a question or a check comes from: a thesis of the Cluetrain Manifesto, or a work. */
export type Source = { thesis: number } | { title: string; author?: string | undefined; year?: number | undefined };
