import type { GuardState } from "./GuardState.ts";

/** A change of what a guard remembers. Pure; it may run again on a newer state. */
export type Change<R> = (state: GuardState) => { state: GuardState; result: R };

/**
 * Where a guard remembers what it let through. Its one duty is atomicity: of two changes at once, in whatever processes, the later sees
 * what the earlier wrote, and what `update` has resolved for is durable. Reserving, committing and releasing are such changes.
 *
 * A store that cannot be read or written throws `GuardStoreError`, and the guard then refuses everything.
 */
export type GuardStore = {
  update<R>(change: Change<R>): Promise<R>;
};
