import type { Database } from "./Database.ts";
import { type IndexState, readIndexState } from "./IndexState.ts";

/** Reads the index's state once for all requests that wait for it at the same time. */
export class StateReader {
  private readonly db: Database;
  private reading: Promise<IndexState> | null = null;

  constructor(db: Database) {
    this.db = db;
  }

  /** A state that is at most as new as any row read after it. */
  read(): Promise<IndexState> {
    this.reading ??= readIndexState(this.db).finally(() => {
      this.reading = null;
    });
    return this.reading;
  }
}
