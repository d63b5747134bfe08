import type { Database } from "./Database.ts";
import { findVersionSource, type IndexState, readIndexState, type VersionSource } from "./IndexState.ts";

/** Milliseconds for which a state that was read answers for the next requests too. Blocks come more slowly. */
const MAX_AGE = 20;

/** Reads the index's state once for all requests that wait for it at the same time, or come shortly after. */
export class StateReader {
  private readonly db: Database;
  private reading: Promise<IndexState> | null = null;
  private readAt = Number.NEGATIVE_INFINITY;
  private version: Promise<VersionSource> | null = null;
  private wasReady = false;

  constructor(db: Database) {
    this.db = db;
  }

  /**
   * A state that is at most as new as any row read after it, and at most 20 ms old. Once ready, an index stays ready: views turn to a new one shortly
   * before it says so.
   */
  read(): Promise<IndexState> {
    const now = performance.now();
    if (this.reading === null || now - this.readAt > MAX_AGE) {
      this.readAt = now;
      this.reading = this.readOnce();
      this.reading.catch(() => {
        this.reading = null;
      });
    }
    return this.reading;
  }

  private async readOnce(): Promise<IndexState> {
    this.version ??= findVersionSource(this.db);
    const source = await this.version.catch((error: unknown) => {
      this.version = null;
      throw error;
    });
    const state = await readIndexState(this.db, source);
    this.wasReady ||= state.isReady;
    return { ...state, isReady: this.wasReady };
  }
}
