import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { GasFundsInsufficientError } from "../errors/GasFundsInsufficientError.ts";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import { SigningRefusedError } from "../errors/SigningRefusedError.ts";
import { UnknownRevertError } from "../errors/UnknownRevertError.ts";
import type { Explanation } from "../explain/Explanation.ts";
import { callHash } from "./callHash.ts";
import type { GuardOptions } from "./createGuard.ts";
import type { Clearance, GuardRequest } from "./Guard.ts";
import { releaseIn, sentIn, trippedBy } from "./state/reserve.ts";
import { settlePending } from "./state/settlePending.ts";

/** After these nothing is on its way: it was not signed, or it was mined without effect. After all others it may be, and counts. */
const HARMLESS = [SigningRefusedError, GasFundsInsufficientError, ContractRevertError, UnknownRevertError];

type Cleared = {
  id: string;
  request: GuardRequest;
  explanation: Explanation;
  options: Pick<GuardOptions, "store" | "onMismatch">;
  /** Throws while the kill switch is on. */
  check: () => Promise<void>;
};

/** Leave to sign what was reviewed: once, and only if nothing has stopped the guard meanwhile. */
export function clear({ id, request, explanation, options, check }: Cleared): Clearance {
  const { store, onMismatch } = options;
  let isUsed = false;
  const ready = async <P>(prepare: () => Promise<P>): Promise<P> => {
    if (isUsed) throw new Error("A clearance signs once. Ask the guard anew.");
    isUsed = true;
    try {
      const prepared = await prepare();
      const refusal = await store.update((state) => ({ state, result: trippedBy(state) }));
      if (refusal !== undefined) throw new GuardRefusedError(refusal);
      await check();
      return prepared;
    } catch (error) {
      await store.update(releaseIn(id));
      throw error;
    }
  };
  return {
    explanation,
    run: async (prepare, sign) => {
      const prepared = await ready(prepare);
      const signed = await sign(prepared).catch(async (error: unknown) => {
        if (HARMLESS.some((kind) => error instanceof kind)) await store.update(releaseIn(id));
        throw error;
      });
      await store.update(sentIn(id, request.subject.kind === "transaction" ? signed : callHash(request)));
      return signed;
    },
    settle: async () => {
      const mismatches = await settlePending(store, request.chain);
      for (const mismatch of mismatches) onMismatch?.(mismatch);
      const [first] = mismatches;
      if (first !== undefined) throw first;
    },
  };
}
