import type { Guard } from "@surety/sdk";
import { Wallet } from "ethers";
import { BatchProvider } from "../../runner/BatchProvider.ts";
import { castOf } from "../play/castOf.ts";
import type { Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { endowAgain } from "./endowAgain.ts";
import { plansOf } from "./plansOf.ts";
import type { SentBlock } from "./RecordingProvider.ts";
import type { Asked } from "./recordingGuard.ts";
import { replayRaw } from "./replayRaw.ts";

/** A run, as far as it can be sent once more. */
export type RunRecord = {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Blocks with transactions. */
  readonly blocks: readonly SentBlock[];
  /** What the guards of all accounts let pass, in order. */
  readonly asked: readonly Asked[];
};

/**
 * Sends a run's transactions raw on a chain that went back to its beginning.
 *
 * @param guardFor Makes an account's guard; without it nobody judges.
 * @returns Seconds that it took.
 */
export async function timeRaw(
  stage: Stage,
  { scenario, seed, blocks, asked }: RunRecord,
  guardFor?: () => Guard,
): Promise<number> {
  await stage.reset();
  await endowAgain(stage, scenario, seed);
  const keys = new Map(castOf(scenario, seed).map(({ key }) => [new Wallet(key).address, key]));
  const guards = new Map(guardFor && [...keys.keys()].map((account) => [account, guardFor()] as const));
  const provider = new BatchProvider(stage.rpcUrl, stage.deployment.chainId);
  try {
    const mine = (time: string) => mineAt(stage, time);
    return await replayRaw({ provider, mine }, plansOf(blocks, asked, keys, provider), guards);
  } finally {
    provider.destroy();
  }
}

/** By the stage's provider, by which guards read, so that it knows of the block. */
async function mineAt({ provider }: Stage, time: string): Promise<void> {
  await provider.send("evm_setNextBlockTimestamp", [time]);
  await provider.send("evm_mine", []);
}
