import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guard } from "@surety/sdk";
import { Wallet } from "ethers";
import { openStage } from "../openStage.ts";
import { castOf } from "../play/castOf.ts";
import { playScenario } from "../play/playScenario.ts";
import { rankingsFor } from "../ranking/rankingsFor.ts";
import type { Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { benchScenario } from "./benchScenario.ts";
import { endowAgain } from "./endowAgain.ts";
import { fullGuard, policyOnly } from "./guards.ts";
import { RecordingProvider, type SentBlock } from "./RecordingProvider.ts";
import { replayRaw } from "./replayRaw.ts";

const SEED = 1;

/** One run that was measured. */
export type BenchRun = {
  readonly seconds: number;
  readonly hired: number;
  readonly transactions: number;
  readonly blocks: number;
  readonly isConserved: boolean;
};

/** Times of one scenario, all on one node in one process. */
export type BenchResult = {
  readonly policy: BenchRun;
  /** Seconds that the same transactions take without simulation and SDK. */
  readonly rawSeconds: number;
  /** With the guard's effects and reservations too, if that was asked for. */
  readonly full: BenchRun | undefined;
};

/** Plays a market with the guard's policy, and sends its transactions once more raw to the same node. */
export async function benchSimulation(jobs: number, isFull: boolean, signal: AbortSignal): Promise<BenchResult> {
  const stateDir = await mkdtemp(join(tmpdir(), "surety-bench-"));
  const scenario = benchScenario(jobs);
  const sent: SentBlock[] = [];
  try {
    const connect = (rpcUrl: string, chainId: number) => new RecordingProvider(rpcUrl, chainId, sent);
    const stage = await openStage({ stateDir, signal, connect });
    try {
      const policy = await timeRun(stage, scenario, policyOnly, signal);
      const blocks = sent.filter(({ raw }) => raw.length > 0);
      const rawSeconds = await timeRaw(stage, scenario, blocks);
      const full = isFull ? await timeRun(stage, scenario, fullGuard, signal) : undefined;
      return { policy, rawSeconds, full };
    } finally {
      await stage.stop();
    }
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
}

async function timeRun(
  stage: Stage,
  scenario: Scenario,
  guard: (market: Stage["market"]) => Guard,
  signal: AbortSignal,
): Promise<BenchRun> {
  await stage.reset();
  const rankings = rankingsFor(stage.token.decimals);
  const guardFor = (): Guard => guard(stage.market);
  const options = { scenario, seed: SEED, rankings, guardFor, keepEvents: false, signal };
  const { result, seconds } = await playScenario(options, stage);
  const { hired, transactions, blocks, conservation } = result.metrics;
  return { seconds, hired, transactions, blocks, isConserved: conservation.isConserved };
}

async function timeRaw(stage: Stage, scenario: Scenario, blocks: readonly SentBlock[]): Promise<number> {
  await stage.reset();
  await endowAgain(stage, scenario, SEED);
  const keys = new Map(castOf(scenario, SEED).map(({ key }) => [new Wallet(key).address, key]));
  return replayRaw(stage.rpcUrl, stage.deployment.chainId, blocks, keys);
}
