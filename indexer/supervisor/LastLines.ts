import { stripVTControlCharacters } from "node:util";

/** Keeps the last lines of a stream of text. */
export class LastLines {
  readonly #count: number;
  #lines: string[] = [];
  #open = "";

  constructor(count: number) {
    this.#count = count;
  }

  /** Adds a piece of text, which may end within a line. */
  add(text: string): void {
    const lines = (this.#open + text).split("\n");
    this.#open = lines.pop() ?? "";
    this.#lines = [...this.#lines, ...lines].slice(-this.#count);
  }

  /** The last non-empty lines, without terminal control sequences. */
  get(): string[] {
    return [...this.#lines, this.#open]
      .map((line) =>
        stripVTControlCharacters(line)
          .replace(/\p{Cc}/gu, " ")
          .trimEnd(),
      )
      .filter((line) => line !== "")
      .slice(-this.#count);
  }
}
