import type { TerminalStyle } from './layout.ts';

export type Print<Value> = (value: Value, style: TerminalStyle) => string;

/** A way to print something; what it needs is loaded when it is used. */
export interface Format<Value> {
  name: string;
  load: () => Promise<Print<Value>>;
}
