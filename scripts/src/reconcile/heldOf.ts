import type { JobStatus } from "@surety/sdk";
import type { ChainJob } from "./readChain.ts";

/** States in which a job holds money. */
export const RUNNING: readonly JobStatus[] = ["Funded", "Submitted", "Disputed"];

/** What running jobs hold of each account's money, by address; token units. */
export function heldOf(jobs: Iterable<ChainJob>): Map<string, { bondLocked: bigint; escrowed: bigint }> {
  const held = new Map<string, { bondLocked: bigint; escrowed: bigint }>();
  const add = (account: string, bondLocked: bigint, escrowed: bigint) => {
    const before = held.get(account) ?? { bondLocked: 0n, escrowed: 0n };
    held.set(account, { bondLocked: before.bondLocked + bondLocked, escrowed: before.escrowed + escrowed });
  };
  for (const { status, client, provider, budget, bonded, stake } of jobs) {
    if (!RUNNING.includes(status)) continue;
    const disputed = bonded !== undefined && status === "Disputed" ? stake : 0n;
    add(client, 0n, budget + (bonded?.evaluatorFee ?? 0n) + disputed);
    if (bonded !== undefined && provider !== null) add(provider, bonded.bond, 0n);
  }
  return held;
}
