import type { Explanation } from "@surety/sdk";

/** What lies before the reader: an explanation that the guard made, to be agreed to or not. */
export type SigningRequest = {
  readonly explanation: Explanation;
  /** Why the guard's policy wants a human to look, beside that this page always asks. */
  readonly reasons: readonly string[];
};

/** Who waits: nobody, the page for the reader, or the page for the wallet. */
export type DeskState =
  | { readonly at: "rest" }
  | { readonly at: "reader"; readonly request: SigningRequest }
  | { readonly at: "wallet" };

const REST: DeskState = { at: "rest" };

/** Where everything that is about to be signed is laid before the reader, one after another. */
export class SigningDesk {
  #state: DeskState = REST;
  #answer: ((isAgreed: boolean) => void) | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  readonly get = (): DeskState => this.#state;

  /** Calls `listener` after each change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Lays a request before the reader once those before it are answered. Resolves with the answer. */
  ask(request: SigningRequest): Promise<boolean> {
    const asked = this.#last.then(
      () =>
        new Promise<boolean>((resolve) => {
          this.#answer = resolve;
          this.#set({ at: "reader", request });
        }),
    );
    this.#last = asked;
    return asked;
  }

  /** The reader's answer to a request; it counts only while that request lies there, so that no answer is taken for the next one's. */
  answer(request: SigningRequest, isAgreed: boolean): void {
    const answer = this.#answer;
    if (answer === undefined || this.#state.at !== "reader" || this.#state.request !== request) return;
    this.#answer = undefined;
    this.#set(isAgreed ? { at: "wallet" } : REST);
    answer(isAgreed);
  }

  /** The wallet has answered. */
  clear(): void {
    if (this.#state.at === "wallet") this.#set(REST);
  }

  #set(state: DeskState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
