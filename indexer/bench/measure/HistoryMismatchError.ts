import type { AppName } from "./apps.ts";

/** An app did not see the history that it was given, so its figures mean nothing. */
export class HistoryMismatchError extends Error {
  override readonly name = "HistoryMismatchError";

  constructor(app: AppName, what: string, expected: string | number, found: string | number) {
    super(
      `${app}: ${what} should be ${expected}, but is ${found}; run the index's tests (vitest run --project e2e indexer)`,
    );
  }
}
