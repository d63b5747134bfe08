import {
  createGuard,
  draftPolicy,
  type Guard,
  type GuardStore,
  type Market,
  memoryStore,
  type Policy,
} from "@surety/sdk";

/** A policy wide enough for everything that agents of the bench do. */
function policyFor(market: Market): Policy {
  const drafted = draftPolicy(market, { maxPerDay: "100000", maxPerTransaction: "1000", approvalAbove: "1000" });
  return { ...drafted, functions: [...drafted.functions, "resolve"], maxOpenJobs: 1_000 };
}

/** Remembers one thing, the offer that was signed last, without which its bid would be refused. */
function forgetfulStore(): GuardStore {
  const store = memoryStore();
  return {
    update: (change) =>
      store.update((before) => {
        const { state, result } = change(before);
        const reservations = state.reservations.filter(({ signed }) => signed !== null).slice(-1);
        return { state: { ...state, reservations, jobs: [], unknownJobs: [] }, result };
      }),
  };
}

/** Decodes, judges and explains each request by the policy; no transaction is compared with its receipt, and no spending is summed up. */
export const policyOnly = (market: Market): Guard =>
  createGuard({ policy: policyFor(market), store: forgetfulStore() });

/** The whole guard: policy, reservations, and effects compared with each receipt. */
export const fullGuard = (market: Market): Guard => createGuard({ policy: policyFor(market), store: memoryStore() });
