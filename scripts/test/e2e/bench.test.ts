import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGuard, draftPolicy, GuardRefusedError, memoryStore } from "@surety/sdk";
import { afterAll, beforeAll, expect, it } from "vitest";
import { benchScenario } from "../../src/simulation/bench/benchScenario.ts";
import { policyOnly } from "../../src/simulation/bench/guards.ts";
import { RecordingProvider, type SentBlock } from "../../src/simulation/bench/RecordingProvider.ts";
import { type Asked, recordingGuard } from "../../src/simulation/bench/recordingGuard.ts";
import { type RunRecord, timeRaw } from "../../src/simulation/bench/timeRaw.ts";
import { openStage } from "../../src/simulation/openStage.ts";
import { playScenario } from "../../src/simulation/play/playScenario.ts";
import { rankingsFor } from "../../src/simulation/ranking/rankingsFor.ts";
import type { Stage } from "../../src/simulation/Stage.ts";

const folder = mkdtempSync(join(tmpdir(), "surety-bench-"));
const { signal } = new AbortController();
const scenario = benchScenario(40);
const sent: SentBlock[] = [];
const asked: Asked[] = [];
let stage: Stage;
let record: RunRecord;
let played: Chain;

/** Transactions of every block, and the state after the last that has any. */
type Chain = { blocks: string[][]; stateRoot: string };

async function chainOf({ provider }: Stage): Promise<Chain> {
  const blocks: string[][] = [];
  let stateRoot = "";
  const last = Number(await provider.send("eth_blockNumber", []));
  for (let number = 0; number <= last; number++) {
    const block = await provider.send("eth_getBlockByNumber", [`0x${number.toString(16)}`, false]);
    const { transactions, stateRoot: root } = block as { transactions: string[]; stateRoot: string };
    if (transactions.length > 0) stateRoot = root;
    if (transactions.length > 0) blocks.push(transactions);
  }
  return { blocks, stateRoot };
}

beforeAll(async () => {
  stage = await openStage({
    stateDir: folder,
    signal,
    connect: (rpcUrl, chainId) => new RecordingProvider(rpcUrl, chainId, sent),
  });
  await stage.reset();
  const rankings = rankingsFor(stage.token.decimals);
  const guardFor = () => recordingGuard(policyOnly(stage.market), asked);
  await playScenario({ scenario, seed: 1, rankings, guardFor, keepEvents: false, signal }, stage);
  record = { scenario, seed: 1, blocks: sent.filter(({ raw }) => raw.length > 0), asked: [...asked] };
  played = await chainOf(stage);
});
afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("sends the very same transactions in the same blocks, judged or not, and leaves the same state", async () => {
  const count = record.blocks.flatMap(({ raw }) => raw).length;
  expect(count).toBeGreaterThan(300);
  expect(record.asked.filter(({ request }) => request.subject.kind === "transaction")).toHaveLength(count);
  const judged: Asked[] = [];
  await timeRaw(stage, record, () => recordingGuard(policyOnly(stage.market), judged));
  expect(await chainOf(stage)).toEqual(played);
  // Every question of the run, signatures included, was put to a guard again.
  const names = (list: readonly Asked[]) => list.map(({ request, signed }) => `${request.account} ${signed}`).sort();
  expect(names(judged)).toEqual(names(record.asked));
  await timeRaw(stage, record);
  expect(await chainOf(stage)).toEqual(played);
});

it("judges in earnest: a policy that does not list an act ends it", async () => {
  const { functions, ...draft } = draftPolicy(stage.market, {
    maxPerDay: "100000",
    maxPerTransaction: "1000",
    approvalAbove: "1000",
  });
  const policy = { ...draft, functions: functions.filter((name) => name !== "submit") };
  const refused = timeRaw(stage, record, () => createGuard({ policy, store: memoryStore() }));
  await expect(refused).rejects.toThrow(GuardRefusedError);
});
