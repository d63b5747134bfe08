import type { JobEvent } from "../data/types.ts";

/** Milliseconds before the first new attempt after a stream broke; doubled each time up to the limit, until one opens. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** Events kept for the feed. */
const KEPT = 200;

/** `broken`: the stream broke and is tried again; what the page shows may be old. */
export type LiveState = "connecting" | "live" | "broken";

/** What a stream has told so far. A new object whenever something changed. */
export type LiveSnapshot = { state: LiveState; events: readonly JobEvent[] };

/** The part of the browser's `EventSource` that is used. */
export type Source = Pick<EventSource, "addEventListener" | "close"> & { readonly readyState: number };

type Surroundings = {
  open(url: string): Source;
  /** Calls back after so many milliseconds; returns what calls it off. */
  later(act: () => void, milliseconds: number): () => void;
};

const CLOSED = 2;

/**
 * The index's stream of events of one chain, newest first. The browser resumes a connection that broke by the last id; where it gives up (the
 * index answered an error), a new one begins after the same id, so that no event is lost or told twice.
 */
export class LiveStream {
  readonly #url: string;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();
  #snapshot: LiveSnapshot = { state: "connecting", events: [] };
  #source: Source | undefined;
  #lastId = "";
  #pause = FIRST_PAUSE;
  #callOff: (() => void) | undefined;

  /** @param url `/v1/events?chainId=<chainId>`, where the index answers. */
  constructor(url: string, around: Surroundings) {
    this.#url = url;
    this.#around = around;
  }

  /** What is known now. */
  snapshot = (): LiveSnapshot => this.#snapshot;

  /** Calls back after every change; returns what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the stream. */
  start(): void {
    const after = this.#lastId && `&after=${encodeURIComponent(this.#lastId)}`;
    const source = this.#around.open(`${this.#url}${after}`);
    this.#source = source;
    source.addEventListener("opened", (message) => this.#opened(message));
    source.addEventListener("jobEvent", (message) => this.#happened(message));
    source.addEventListener("withdrawn", (message) => this.#withdrawn(message));
    source.addEventListener("error", () => this.#broke(source));
  }

  /** Ends the stream. */
  stop(): void {
    this.#callOff?.();
    this.#source?.close();
    this.#source = undefined;
  }

  #opened(message: MessageEvent): void {
    this.#lastId = message.lastEventId;
    this.#pause = FIRST_PAUSE;
    this.#set({ ...this.#snapshot, state: "live" });
  }

  #happened(message: MessageEvent): void {
    this.#lastId = message.lastEventId;
    const event = JSON.parse(message.data) as JobEvent;
    this.#set({ ...this.#snapshot, events: [event, ...this.#snapshot.events].slice(0, KEPT) });
  }

  #withdrawn(message: MessageEvent): void {
    if (message.lastEventId) this.#lastId = message.lastEventId;
    const { from } = JSON.parse(message.data) as { from: string };
    const events = this.#snapshot.events.filter(({ cursor }) => BigInt(cursor) < BigInt(from));
    this.#set({ ...this.#snapshot, events });
  }

  #broke(source: Source): void {
    if (this.#source !== source) return;
    this.#set({ ...this.#snapshot, state: "broken" });
    if (source.readyState !== CLOSED) return;
    this.#callOff = this.#around.later(() => this.start(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #set(snapshot: LiveSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
