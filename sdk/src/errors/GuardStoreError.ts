import { MarketError } from "./MarketError.ts";

/** What a guard has spent could not be read or written, so it refuses everything. */
export class GuardStoreError extends MarketError {
  override readonly name = "GuardStoreError";
  /** Where the store is: a file's path or a key of the browser's storage. */
  readonly place: string;

  constructor(place: string, problem: string, options?: ErrorOptions) {
    super(
      `The guard's store ${place} cannot be used: ${problem}.`,
      "Nothing more is signed. Restore it from a copy, or let a human remove it, which forgets what was spent; look at the account's transactions first.",
      options,
    );
    this.place = place;
  }
}
