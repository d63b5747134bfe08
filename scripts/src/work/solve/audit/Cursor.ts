const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** A reading position in a list of tokens. */
export class Cursor {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#position >= this.#tokens.length;
  }

  /** The next token, or one further ahead, without taking it; "" at the end. */
  peek(ahead = 0): string {
    return this.#tokens[this.#position + ahead] ?? "";
  }

  /** Takes the next token; "" at the end. */
  next(): string {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  /** Takes everything before the first of `stops` outside brackets; leaves the stop. */
  until(...stops: readonly string[]): string[] {
    const taken: string[] = [];
    while (!this.done && !stops.includes(this.peek())) {
      if (this.peek() in CLOSERS) taken.push(this.next(), ...this.#group(), this.next());
      else taken.push(this.next());
    }
    return taken;
  }

  /** Takes a bracketed group and returns what it holds. */
  group(): string[] {
    this.next();
    const inside = this.#group();
    this.next();
    return inside;
  }

  #group(): string[] {
    const closer = CLOSERS[this.#tokens[this.#position - 1] ?? ""] ?? ")";
    return this.until(closer);
  }
}
