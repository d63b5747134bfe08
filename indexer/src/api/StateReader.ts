import type { Database } from "./Database.ts";
import { findVersionSource, type IndexState, readIndexState, type VersionSource } from "./IndexState.ts";

/** Reads the index's state once for all requests that wait for it at the same time. */
export class StateReader {
  private readonly db: Database;
  private reading: Promise<IndexState> | null = null;
  private version: Promise<VersionSource> | null = null;
  private wasReady = false;

  constructor(db: Database) {
    this.db = db;
  }

  /** A state that is at most as new as any row read after it. Once ready, an index stays ready: views turn to a new one shortly before it says so. */
  read(): Promise<IndexState> {
    this.reading ??= this.readOnce().finally(() => {
      this.reading = null;
    });
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
