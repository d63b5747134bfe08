import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";
import type { JobState } from "../jobs/JobState.ts";
import { isUnsent } from "./isUnsent.ts";
import type { Player } from "./Player.ts";
import type { RoleOptions } from "./RoleOptions.ts";
import { readBrief } from "./readBrief.ts";

/** An act that runs, that was sent, or that failed for good. */
type Tried = { hash: string | undefined };

/** The acts of a role: each at most once, unless the chain itself forgot it. */
export class Acts {
  readonly #client: MarketClient;
  readonly #options: RoleOptions;
  readonly #tried = new Map<string, Tried>();
  readonly #running = new Set<Promise<void>>();

  constructor(client: MarketClient, options: RoleOptions) {
    this.#client = client;
    this.#options = options;
  }

  /**
   * Begins an act, unless it was begun before.
   *
   * @param again - Called if the job must be looked at again, since the act is still to do.
   */
  async begin(job: JobState, act: NonNullable<ReturnType<Player["actOf"]>>, again: () => void): Promise<void> {
    const key = `${job.jobId} ${act.name}`;
    if (!(await this.#isFree(key))) return;
    const tried: Tried = { hash: undefined };
    this.#tried.set(key, tried);
    const running = this.#run(job, act, tried)
      .then((isToDo) => {
        if (isToDo === "no") return;
        this.#tried.delete(key);
        if (isToDo === "again") again();
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves once nothing runs any more. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** A transaction that the node no longer knows was taken back by a reorganisation. */
  async #isFree(key: string): Promise<boolean> {
    const tried = this.#tried.get(key);
    if (tried === undefined) return true;
    if (tried.hash === undefined) return false;
    return (await this.#client.provider.send("eth_getTransactionByHash", [tried.hash])) === null;
  }

  /** "later": nothing to do until the job changes; "again": a passing failure; "no": done, or failed for good. */
  async #run(
    job: JobState,
    { run }: NonNullable<ReturnType<Player["actOf"]>>,
    tried: Tried,
  ): Promise<"later" | "again" | "no"> {
    const fromBlock = this.#options.fromBlock ?? this.#client.startBlock;
    try {
      const handle = await run(() => readBrief(this.#client, job, fromBlock));
      if (handle === undefined) return "later";
      tried.hash = handle.hash;
      await handle.wait();
      return "no";
    } catch (error) {
      // Sent, and the node fell silent while it was awaited: the job's events will tell.
      if (tried.hash !== undefined && error instanceof RpcUnreachableError) return "no";
      this.#options.onError?.(error instanceof Error ? error : new Error(String(error)), job.jobId);
      if (tried.hash !== undefined) return "no";
      // Refused by the simulation: it may pass once the job, or a balance, has changed.
      if (error instanceof ContractRevertError) return "later";
      return (await isUnsent(this.#client, error)) ? "again" : "no";
    }
  }
}
