import type { GuardMismatchError } from "../errors/GuardMismatchError.ts";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Explanation } from "../explain/Explanation.ts";
import { type Approve, askHuman, type Narrate, reasonsToAsk } from "./askHuman.ts";
import { callHash } from "./callHash.ts";
import { clear } from "./clear.ts";
import type { Clearance, Guard, GuardRequest } from "./Guard.ts";
import { judge } from "./judge.ts";
import type { Policy } from "./policy/Policy.ts";
import { parsePolicy } from "./policy/parsePolicy.ts";
import type { GuardStore } from "./state/GuardStore.ts";
import { releaseIn, reserve } from "./state/reserve.ts";
import { settlePending } from "./state/settlePending.ts";

export type GuardOptions = {
  policy: Policy;
  /** Where it remembers what it let through. Share one store among all that share the caps. */
  store: GuardStore;
  /** Asks a human; without it, whatever needs one is refused. */
  approve?: Approve;
  /** Comments on what a human is asked; never part of a decision. */
  narrate?: Narrate;
  /** True stops everything. Asked before a review and again directly before each signature. */
  isStopped?: () => boolean | Promise<boolean>;
  /** Unix second by which days are counted; the chain's latest block by default. */
  now?: () => number | Promise<number>;
  /** Sees each explanation before anything is signed. */
  onExplained?: (explanation: Explanation) => void;
  /** Hears of every transaction that did other than predicted. */
  onMismatch?: (error: GuardMismatchError) => void;
};

/**
 * Makes a guard: before anything is signed it decodes the bytes, holds them against the policy, reserves what they may cost, explains
 * them and asks a human where the policy wants it; after mining it compares what happened. Whatever is unclear is refused.
 *
 * It guards what passes through it. A key that is used elsewhere is limited by its mandate on chain alone (`setMandate`).
 *
 * @throws `InvalidPolicyError`
 *
 * @example
 * ```ts
 * const guard = createGuard({ policy, store: memoryStore(), approve: askOnTheTerminal });
 * const market = await createMarket({ rpcUrl, signer, guard });
 * ```
 */
export function createGuard(options: GuardOptions): Guard {
  const { store } = options;
  const limits = parsePolicy(options.policy);
  const review = async (request: GuardRequest): Promise<Clearance> => {
    await checkStopped(options);
    const { demand, explanation, now, expected, signed } = await judge(request, limits);
    for (const mismatch of await settlePending(store, request.chain)) options.onMismatch?.(mismatch);
    const id = crypto.randomUUID();
    const at = (await options.now?.()) ?? now;
    const draft = { id, at, account: request.account, expected, signed };
    const refusal = await store.update((state) => reserve(state, draft, demand, limits));
    if (refusal !== undefined) throw new GuardRefusedError(refusal);
    try {
      options.onExplained?.(explanation);
      const reasons = reasonsToAsk(demand, limits);
      if (reasons.length > 0) {
        await askHuman({ hash: callHash(request), reasons, explanation }, options.approve, options.narrate);
      }
      return clear({ id, request, explanation, options, check: () => checkStopped(options) });
    } catch (error) {
      await store.update(releaseIn(id));
      throw error;
    }
  };
  return {
    review,
    inspect: () => store.update((state) => ({ state, result: state })),
    reset: () => store.update((state) => ({ state: { ...state, trip: null }, result: undefined })),
    release: (id) => store.update(releaseIn(id)),
  };
}

/** A kill switch that cannot be read is on. */
async function checkStopped({ isStopped }: GuardOptions): Promise<void> {
  const stopped = await (async () => (await isStopped?.()) ?? false)().catch(() => true);
  if (stopped === false) return;
  const remedy = "A human stopped everything: let a human clear the kill switch.";
  throw new GuardRefusedError({ rule: "killSwitch", asked: "a write while the kill switch is on", remedy });
}
