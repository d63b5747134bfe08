import { ReorgTooDeepError } from "../errors/ReorgTooDeepError.ts";
import type { EventCursor, MarketEvent } from "./MarketEvent.ts";

/** Blocks for which what was delivered is remembered. */
const MEMORY = 256;

type Mark = { readonly number: number; readonly hash: string; readonly events: readonly MarketEvent[] };

/** The hash that the chain has at a height now; undefined if it has none. */
type HashAt = (number: number) => Promise<string | undefined>;

/** What was delivered on which blocks, so that a reorganisation can take back exactly what it took. */
export class History {
  /** The next block to read. */
  next: number;
  readonly #marks: Mark[] = [];
  readonly #first: number;
  /** True if the oldest remembered block stands on what is not remembered: without it there is no way to begin anew. */
  #isAnchored: boolean;

  constructor(fromBlock: number, after: EventCursor | undefined) {
    this.next = fromBlock;
    this.#first = fromBlock;
    this.#isAnchored = after !== undefined;
    if (after !== undefined) this.#marks.push({ number: after.blockNumber, hash: after.blockHash, events: [] });
  }

  /** The last block that was read, and its hash. */
  get last(): { readonly number: number; readonly hash: string } | undefined {
    return this.#marks.at(-1);
  }

  /** Remembers a block up to which everything was read, and the events that were found. */
  add(events: readonly MarketEvent[], upTo: { number: number; hash: string }): void {
    for (const event of events) {
      const last = this.#marks.at(-1);
      if (last?.hash === event.blockHash)
        this.#marks[this.#marks.length - 1] = { ...last, events: [...last.events, event] };
      else this.#marks.push({ number: event.blockNumber, hash: event.blockHash, events: [event] });
    }
    if (this.last?.hash !== upTo.hash) this.#marks.push({ number: upTo.number, hash: upTo.hash, events: [] });
    this.next = upTo.number + 1;
    while (this.#marks.length > 1 && (this.#marks[0]?.number ?? 0) < upTo.number - MEMORY) {
      this.#marks.shift();
      this.#isAnchored = true;
    }
  }

  /**
   * Forgets the blocks that the chain no longer has, and gives their events, newest first.
   *
   * @throws {@link ReorgTooDeepError} if none of the remembered blocks is left, and older ones were forgotten.
   */
  async takeBack(hashAt: HashAt): Promise<MarketEvent[]> {
    const withdrawn: MarketEvent[] = [];
    for (let last = this.#marks.at(-1); last !== undefined; last = this.#marks.at(-1)) {
      if ((await hashAt(last.number)) === last.hash) break;
      if (this.#isAnchored && this.#marks.length === 1) throw new ReorgTooDeepError(last.number, last.hash);
      withdrawn.push(...last.events.toReversed());
      this.#marks.pop();
      this.next = (this.last?.number ?? this.#first - 1) + 1;
    }
    return withdrawn.map((event) => ({ ...event, isWithdrawn: true }));
  }
}
