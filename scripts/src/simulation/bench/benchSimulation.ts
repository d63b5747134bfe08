import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guard } from "@surety/sdk";
import { openStage } from "../openStage.ts";
import { playScenario } from "../play/playScenario.ts";
import { rankingsFor } from "../ranking/rankingsFor.ts";
import type { Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { benchScenario } from "./benchScenario.ts";
import { fullGuard, policyOnly } from "./guards.ts";
import { RecordingProvider, type SentBlock } from "./RecordingProvider.ts";
import { type Asked, recordingGuard } from "./recordingGuard.ts";
import { timeRaw } from "./timeRaw.ts";

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
  /** Seconds that the same transactions take with gas estimates and the same policy, but without agents and SDK. */
  readonly judgedSeconds: number;
  /** Seconds that they take with gas estimates alone. */
  readonly rawSeconds: number;
  /** With the guard's effects and reservations too, if that was asked for. */
  readonly full: BenchRun | undefined;
};

/** Plays a market with the guard's policy, and sends its transactions raw to the same node: once judged by the same policy, once by nobody. */
export async function benchSimulation(jobs: number, isFull: boolean, signal: AbortSignal): Promise<BenchResult> {
  const stateDir = await mkdtemp(join(tmpdir(), "surety-bench-"));
  const scenario = benchScenario(jobs);
  const sent: SentBlock[] = [];
  const asked: Asked[] = [];
  try {
    const connect = (rpcUrl: string, chainId: number) => new RecordingProvider(rpcUrl, chainId, sent);
    const stage = await openStage({ stateDir, signal, connect });
    try {
      const policy = await timeRun(stage, scenario, () => recordingGuard(policyOnly(stage.market), asked), signal);
      const record = { scenario, seed: SEED, blocks: sent.filter(({ raw }) => raw.length > 0), asked };
      const judgedSeconds = await timeRaw(stage, record, () => policyOnly(stage.market));
      const rawSeconds = await timeRaw(stage, record);
      const full = isFull ? await timeRun(stage, scenario, () => fullGuard(stage.market), signal) : undefined;
      return { policy, judgedSeconds, rawSeconds, full };
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
  guardFor: () => Guard,
  signal: AbortSignal,
): Promise<BenchRun> {
  await stage.reset();
  const rankings = rankingsFor(stage.token.decimals);
  const options = { scenario, seed: SEED, rankings, guardFor, keepEvents: false, signal };
  const { result, seconds } = await playScenario(options, stage);
  const { hired, transactions, blocks, conservation } = result.metrics;
  return { seconds, hired, transactions, blocks, isConserved: conservation.isConserved };
}
