/** Offsets into a text, in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}
