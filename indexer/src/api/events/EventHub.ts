import { ApiError } from "../ApiError.ts";
import type { Database } from "../Database.ts";
import type { ChainState } from "../IndexState.ts";
import type { StateReader } from "../StateReader.ts";
import type { Settings } from "../settingsFrom.ts";
import { ChainFeed } from "./ChainFeed.ts";
import type { ResumeToken } from "./ResumeToken.ts";
import { type StreamRequest, Subscription } from "./Subscription.ts";

/** Milliseconds between two looks at the index's state, while any stream is open. */
const INTERVAL = 200;

/** All open streams, and the one poller that feeds them. */
export class EventHub {
  private readonly db: Database;
  private readonly states: StateReader;
  private readonly settings: Settings;
  private readonly feeds = new Map<number, ChainFeed>();
  private readonly open = new Map<Subscription, string>();
  private isPolling = false;

  constructor(db: Database, states: StateReader, settings: Settings) {
    this.db = db;
    this.states = states;
    this.settings = settings;
  }

  /**
   * Opens a stream.
   *
   * @param after Where it goes on; undefined for what comes from now on.
   * @param address Whom it is counted for.
   * @throws ApiError `too_many_streams`.
   */
  async subscribe(chain: ChainState, request: StreamRequest, after: ResumeToken | undefined, address: string) {
    this.refuseTooMany(address);
    const feed = await this.feedOf(chain);
    const start = request.isFinalOnly ? feed.finalized : feed.head;
    const { position, withdrawnFrom } =
      after === undefined ? { position: start, withdrawnFrom: null } : await feed.resume(after);
    this.refuseTooMany(address);
    const subscription = new Subscription(feed, request, position, withdrawnFrom);
    this.open.set(subscription, address);
    this.poll();
    return subscription;
  }

  /** Ends a stream. */
  unsubscribe(subscription: Subscription): void {
    this.open.delete(subscription);
  }

  private refuseTooMany(address: string): void {
    const { streams, streamsPerAddress } = this.settings;
    const ofAddress = [...this.open.values()].filter((one) => one === address).length;
    const message =
      ofAddress >= streamsPerAddress
        ? `${ofAddress} streams are open from one address`
        : this.open.size >= streams
          ? `${this.open.size} streams are open`
          : undefined;
    if (message === undefined) return;
    throw new ApiError("too_many_streams", message, "Close one, and follow several jobs with one stream", 30);
  }

  private async feedOf(chain: ChainState): Promise<ChainFeed> {
    const feed = this.feeds.get(chain.chainId) ?? new ChainFeed(this.db, chain.chainId);
    this.feeds.set(chain.chainId, feed);
    await this.refresh(feed, chain);
    return feed;
  }

  private poll(): void {
    if (this.isPolling) return;
    this.isPolling = true;
    setTimeout(() => this.look(), INTERVAL).unref();
  }

  /** A look that fails (the database restarts, say) is repeated by the next. */
  private async look(): Promise<void> {
    const state = await this.states.read().catch(() => undefined);
    for (const chain of state?.isReady ? state.chains : []) {
      const feed = this.feeds.get(chain.chainId);
      if (feed !== undefined) await this.refresh(feed, chain).catch(() => undefined);
    }
    this.isPolling = false;
    if (this.open.size > 0) this.poll();
    else this.feeds.clear();
  }

  private async refresh(feed: ChainFeed, chain: ChainState): Promise<void> {
    const withdrawnFrom = await feed.refresh(chain);
    for (const subscription of this.open.keys()) if (subscription.feed === feed) subscription.notify(withdrawnFrom);
  }
}
