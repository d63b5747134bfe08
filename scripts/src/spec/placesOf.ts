/** One mention of a rule's id. */
export type Place = {
  readonly id: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The whole line. */
  readonly text: string;
};

/** Every mention of an id in a text, in order. */
export function placesOf(path: string, text: string): Place[] {
  return text
    .split("\n")
    .flatMap((content, at) =>
      [...content.matchAll(/\b(?:JM|AG)-\d{2,3}\b/g)].map(([id]) => ({ id, path, line: at + 1, text: content })),
    );
}
