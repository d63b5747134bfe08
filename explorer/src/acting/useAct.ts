import type { Handle, Market } from "@surety/sdk";
import { GuardRefusedError } from "@surety/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { use, useRef, useState } from "react";
import { type Problem, problemOf } from "../wallet/problemOf.ts";
import { useWallet } from "../wallet/useWallet.ts";
import { ConfirmedContext } from "./ConfirmedContext.ts";

/** How far an act has come. */
export type ActState =
  | { readonly at: "rest" }
  | { readonly at: "working" }
  /** Sent, and not mined yet. */
  | { readonly at: "pending"; readonly hash: string }
  | { readonly at: "calledOff" }
  | { readonly at: "failed"; readonly problem: Problem };

/** An act in the reader's name, and how it is told once it is mined. */
export type Act<R> = {
  readonly send: (market: Market) => Promise<Handle<R>>;
  readonly says: (result: R) => string;
};

/**
 * Runs one act after another in the open session, and tells how far it has come; of its success the panel tells, since what it was done with
 * may be gone then. Whatever the page shows is asked for anew afterwards.
 */
export function useAct(): { state: ActState; run: <R>(act: Act<R>) => Promise<void> } {
  const { now } = useWallet();
  const queries = useQueryClient();
  const tell = use(ConfirmedContext);
  const [state, setState] = useState<ActState>({ at: "rest" });
  const isRunning = useRef(false);

  const run = async <R>({ send, says }: Act<R>): Promise<void> => {
    if (now.state !== "open" || isRunning.current) return;
    const { market } = now.opened;
    isRunning.current = true;
    setState({ at: "working" });
    try {
      const handle = await send(market);
      setState({ at: "pending", hash: handle.hash });
      const { receipt, result } = await handle.wait();
      // An index that is late is no failure of the act: the page says itself how old it is.
      await market.index.waitForBlock(receipt.blockNumber).catch(() => undefined);
      tell({ says: says(result), hash: handle.hash });
      setState({ at: "rest" });
      await queries.invalidateQueries();
    } catch (error) {
      setState(isNo(error) ? { at: "calledOff" } : { at: "failed", problem: problemOf(error) });
    } finally {
      isRunning.current = false;
    }
  };
  return { state, run };
}

/** The reader's own no is not a failure. */
function isNo(error: unknown): boolean {
  return error instanceof GuardRefusedError && error.rule === "approval";
}
