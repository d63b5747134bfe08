import { setTimeout as sleep } from "node:timers/promises";
import { type IndexedChain, indexedChains } from "../config/indexedChains.ts";
import { LOCAL_CHAIN_ID } from "../config/stateDirectory.ts";
import { ChainWatch } from "./ChainWatch.ts";
import { cureOf } from "./cureOf.ts";
import { HistoryRewrittenError, PonderStoppedError } from "./errors.ts";
import { freshState } from "./freshState.ts";
import { pauseOf } from "./pauseOf.ts";
import { progressOf } from "./progressOf.ts";
import type { Comparable } from "./Reconciler.ts";
import type { Refusal } from "./Refusal.ts";
import { readableChains } from "./readableChains.ts";
import { refusalOf } from "./refusalOf.ts";
import { StallWatch } from "./StallWatch.ts";
import type { SupervisorOptions } from "./SupervisorOptions.ts";
import { type PonderProcess, startPonder } from "./startPonder.ts";
import type { Verdict } from "./Verdict.ts";

/** Milliseconds before Ponder is started again after it ended by itself; doubled each time up to the limit, until it is ready once. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

const FITS: Verdict = { state: "fits" };
const STARTING: Refusal = {
  code: "index_starting",
  message: "The index has not caught up with its chain yet.",
  remedy: "Try again in a few seconds.",
};

/** Runs Ponder over the chains of the deployment records, and only while the nodes serve those very chains. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  #chains: readonly IndexedChain[] = [];
  #records = "";
  #watches: ChainWatch[] = [];
  #stall: StallWatch;
  #ponder: PonderProcess | undefined;
  #ready = false;
  #verdict: Verdict = FITS;
  #fittedAt = performance.now();
  #isDead = false;
  #pause = FIRST_PAUSE;
  #pausedUntil = 0;
  #fatal: Error | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#stall = new StallWatch(options.stall);
  }

  /** Where a request goes now. */
  route(): { readonly url: string } | { readonly refusal: Refusal } {
    const refusal = this.#refusal();
    if (refusal !== undefined) return { refusal };
    if (this.#ponder !== undefined && this.#ready) return { url: this.#ponder.url };
    return { refusal: STARTING };
  }

  /** What may be compared with its chains now; undefined while there is no index to answer for. */
  comparable(): Comparable | undefined {
    const route = this.route();
    return "url" in route ? { url: route.url, chains: this.#chains } : undefined;
  }

  /**
   * Watches and runs until the signal is aborted, then ends Ponder.
   *
   * @throws ConfigError if the environment names no chain at the start; PonderStoppedError, HistoryRewrittenError.
   */
  async run(signal: AbortSignal): Promise<void> {
    this.#readRecords(indexedChains());
    try {
      while (!signal.aborted) {
        await this.#tick();
        if (this.#fatal !== undefined) throw this.#fatal;
        await sleep(pauseOf(this.#options, this.#chains) * 1000, undefined, { signal }).catch(() => undefined);
      }
    } finally {
      await this.#stopPonder();
    }
  }

  async #tick(): Promise<void> {
    await this.#followRecords();
    const verdicts = await Promise.all(this.#watches.map((watch) => watch.look()));
    const verdict = verdicts.find(({ state }) => state !== "fits") ?? FITS;
    if (verdict.state !== this.#verdict.state) say(refusalOf(verdict)?.message ?? "The chain fits.");
    this.#verdict = verdict;
    await this.#act(verdict);
  }

  async #act(verdict: Verdict): Promise<void> {
    // Time in which the node was no help does not count as the index's.
    if (verdict.state !== "fits") this.#stall = new StallWatch(this.#options.stall);
    switch (verdict.state) {
      case "fits":
        this.#fittedAt = performance.now();
        return this.#keepRunning();
      case "wrongChain":
      case "otherChain":
        return this.#stopPonder();
      case "rewritten":
        if (verdict.chainId !== LOCAL_CHAIN_ID) throw new HistoryRewrittenError(verdict.chainId, verdict.block);
        return this.#startAnew();
      // Ponder itself waits for a node that is silent or behind, and loses nothing meanwhile.
      case "silent":
      case "behind":
    }
  }

  async #keepRunning(): Promise<void> {
    if (this.#ponder === undefined && performance.now() >= this.#pausedUntil) await this.#startPonder();
    const ponder = this.#ponder;
    if (ponder === undefined) return;
    this.#ready = await ponder.isReady();
    if (this.#ready) this.#pause = FIRST_PAUSE;
    const heights = new Map(
      this.#chains.map(({ deployment }, i) => [deployment.chainId, this.#watches[i]?.height ?? 0]),
    );
    if (!this.#stall.isStalled(await progressOf(ponder.url, this.#ready, heights))) return;
    say(`The index stood still for ${this.#options.stall} s with work to do; Ponder is started again.`);
    await this.#stopPonder();
  }

  async #startPonder(): Promise<void> {
    try {
      await freshState(this.#chains, this.#options.schema, this.#isDead);
      this.#isDead = false;
      this.#stall = new StallWatch(this.#options.stall);
      const ponder = await startPonder(this.#options.ponderArguments);
      this.#ponder = ponder;
      void ponder.exited.then((code) => this.#onExit(ponder, code));
    } catch (error) {
      this.#retryLater(`Ponder could not be started: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Ponder ended: by our wish, for a reason that may pass, or for good. */
  #onExit(ponder: PonderProcess, code: number | null): void {
    if (this.#ponder !== ponder) return;
    this.#ponder = undefined;
    this.#ready = false;
    const isLocal = this.#chains.some(({ deployment }) => deployment.chainId === LOCAL_CHAIN_ID);
    const cure = cureOf(code, ponder.lastLines(), isLocal);
    if (cure === "none") {
      this.#fatal = new PonderStoppedError(code, ponder.lastLines());
      return;
    }
    this.#isDead ||= cure === "anew";
    this.#retryLater(`Ponder ended (exit code ${code ?? "none"})`);
  }

  #retryLater(problem: string): void {
    say(`${problem}; it is started again in ${this.#pause / 1000} s.`);
    this.#pausedUntil = performance.now() + this.#pause;
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async #stopPonder(): Promise<void> {
    const ponder = this.#ponder;
    this.#ponder = undefined;
    this.#ready = false;
    await ponder?.stop();
  }

  async #startAnew(): Promise<void> {
    await this.#stopPonder();
    this.#isDead = true;
    this.#watches = this.#chains.map((chain) => new ChainWatch(chain));
  }

  /** A record that is gone or half written changes nothing: what it said before is compared with the chain until there is a whole one. */
  async #followRecords(): Promise<void> {
    const chains = readableChains();
    if (chains === undefined || JSON.stringify(chains) === this.#records) return;
    say("The deployment records changed; the index is made anew from them.");
    this.#readRecords(chains);
    await this.#startAnew();
  }

  #readRecords(chains: readonly IndexedChain[]): void {
    this.#chains = chains;
    this.#records = JSON.stringify(chains);
    this.#watches = chains.map((chain) => new ChainWatch(chain));
  }

  #refusal(): Refusal | undefined {
    const { state } = this.#verdict;
    const silentFor = performance.now() - this.#fittedAt;
    if (state === "fits" || (state === "silent" && silentFor < this.#options.silence * 1000)) return undefined;
    return refusalOf(this.#verdict);
  }
}

function say(line: string): void {
  console.error(`[supervisor] ${line}`);
}
