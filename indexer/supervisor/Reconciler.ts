import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { IndexedChain } from "../config/indexedChains.ts";
import { runReconciliation } from "./runReconciliation.ts";

/** What may be compared now: Ponder's address and the chains that it indexes; undefined while it is not ready. */
export type Comparable = { readonly url: string; readonly chains: readonly IndexedChain[] };

/** Compares the index with its chains again and again, and keeps the last summary in a file. */
export class Reconciler {
  readonly #script: string;
  readonly #seconds: number;
  readonly #file: string;

  /**
   * @param script Program that compares.
   * @param seconds Pause after each comparison.
   * @param file Where the summary goes; an old one is of a former run, and deleted.
   */
  constructor(script: string, seconds: number, file: string) {
    this.#script = script;
    this.#seconds = seconds;
    this.#file = file;
  }

  /** Compares until the signal is aborted. What cannot be compared now is tried again after the pause. */
  async run(current: () => Comparable | undefined, signal: AbortSignal): Promise<void> {
    await rm(this.#file, { force: true });
    await mkdir(dirname(this.#file), { recursive: true });
    while (!signal.aborted) {
      const now = current();
      if (now !== undefined) await this.#compare(now, signal);
      // While there is nothing to compare, there soon will be.
      const pause = now === undefined ? Math.min(1, this.#seconds) : this.#seconds;
      await sleep(pause * 1000, undefined, { signal }).catch(() => undefined);
    }
  }

  async #compare({ url, chains }: Comparable, signal: AbortSignal): Promise<void> {
    try {
      await runReconciliation(this.#script, chains, url, this.#file, signal);
    } catch (error) {
      if (!signal.aborted) console.error(`[supervisor] No comparison with the chain: ${(error as Error).message}`);
    }
  }
}
