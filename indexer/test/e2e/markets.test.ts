import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { ZeroAddress, ZeroHash } from "ethers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GENERATIONS, type Generation } from "../../lib/names.ts";
import { deployMarket } from "./support/deployMarket.ts";
import { LogRelay } from "./support/LogRelay.ts";
import { type Row, readIndex } from "./support/readIndex.ts";
import { Stage } from "./support/Stage.ts";
import { type Chain, startChain } from "./support/startChain.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

const SECOND_CHAIN = 31338;
const directory = mkdtempSync(join(tmpdir(), "surety-markets-test-"));
const records = join(directory, "records");
const stops: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  rmSync(directory, { recursive: true, force: true });
});

async function beginChain(chainId: number): Promise<Chain> {
  const chain = await startChain(chainId);
  stops.push(chain.stop);
  return chain;
}

/** A market with a token of its own, on which one job of `price` token units was delivered and accepted. */
async function playMarket(chain: Chain, price: bigint): Promise<string> {
  const deployed = await deployMarket(chain.provider, records);
  const stage = new Stage(chain.provider, deployed);
  const client = await stage.actor(1, 5_000_000n, 0n);
  const provider = await stage.actor(2, 0n, 1_000_000n);
  const evaluator = (await stage.actor(3, 0n, 0n)).address;
  const jobId = await stage.hire(client, provider, { evaluator, price });
  await stage.send(provider.market, "submit", jobId, ZeroHash.replace(/0$/, "1"), "0x01");
  await stage.send(client.market, "accept", jobId);
  return (await deployed.market.getAddress()).toLowerCase();
}

/** A contract that says of itself what a foreign one of that generation would: one job of 1 token, paid with a fee of 5 %. */
async function playForeign(chain: Chain, generation: Generation): Promise<LogRelay> {
  const relay = await LogRelay.deploy(chain.provider, ERC8183_EVENTS[generation]);
  const [client = "", provider = "", evaluator = ""] = await Promise.all(
    [1, 2, 3].map(async (index) => (await chain.provider.getSigner(index)).address),
  );
  const created = [1n, client, ZeroAddress, evaluator, 4_000_000_000n, ZeroAddress];
  await relay.emit("JobCreated", ...created, ...(generation === "V2" ? [0n, "a\0b"] : []));
  await relay.emit("ProviderSet", 1n, provider, ...(generation === "V0" ? [] : [7n]));
  await relay.emit("BudgetSet", 1n, ...(generation === "V0" ? [] : [TOKEN]), 1_000_000n);
  const funded = generation === "V0" ? "JobFunded(uint256,address,uint256)" : "JobFunded";
  await relay.emit(funded, 1n, client, 1_000_000n);
  await relay.emit("JobSubmitted", 1n, provider, ZeroHash);
  if (generation !== "V0") await relay.emit("PlatformFeePaid", 1n, evaluator, 50_000n);
  if (generation === "V2") await relay.emit("PaymentReleased", 1n, provider, 950_000n);
  await relay.emit("JobCompleted", 1n, evaluator, ZeroHash);
  if (generation !== "V2") await relay.emit("PaymentReleased", 1n, provider, 950_000n);
  return relay;
}

const TOKEN = `0x${"cc".repeat(20)}`;

function writeForeign(chainId: number, relays: Map<Generation, LogRelay>): string {
  const file = join(directory, "foreign.json");
  const paymentToken = { address: TOKEN, symbol: "USDC", decimals: 6 };
  const markets = [...relays].map(([generation, { address }]) => {
    return { chainId, address, generation, startBlock: 1, paymentToken, source: "this test" };
  });
  writeFileSync(file, JSON.stringify({ markets }));
  return file;
}

describe("an index of several markets", () => {
  const relays = new Map<Generation, LogRelay>();
  let own: string[];
  let index: Index;

  beforeAll(async () => {
    mkdirSync(records);
    const [first, second] = [await beginChain(31337), await beginChain(SECOND_CHAIN)];
    own = [
      await playMarket(first, 1_000_000n),
      await playMarket(first, 2_000_000n),
      await playMarket(second, 3_000_000n),
    ];
    for (const generation of GENERATIONS) relays.set(generation, await playForeign(first, generation));
    const foreign = { SURETY_FOREIGN_MARKETS: writeForeign(31337, relays) };
    index = await startIndex(first, records, join(directory, "index"), foreign, [second]);
    stops.push(index.stop);
    await index.catchUp();
  }, 240_000);

  it("reads two markets of one chain, and one of another, by their records alone", async () => {
    const columns = "chainId address paymentToken jobsCompleted volume filteredVolume deposited";
    const markets = await readIndex(index, "markets", `kind generation ${columns}`);
    const ours = markets.filter(({ kind }) => kind === "surety");
    const expected = [1_000_000, 2_000_000, 3_000_000].map((price, i) => ({
      chainId: i < 2 ? 31337 : SECOND_CHAIN,
      address: own[i],
      kind: "surety",
      generation: null,
      jobsCompleted: 1,
      volume: String(price),
      filteredVolume: String(price),
    }));
    expect(byVolume(ours)).toEqual(expected.map((market) => expect.objectContaining(market)));
    expect(new Set(ours.map(({ chainId, paymentToken }) => `${chainId} ${paymentToken}`)).size).toBe(3);
  });

  it("keeps their jobs, accounts, pairs and hours apart", async () => {
    for (const [table, rows] of [
      ["jobs", 1],
      ["accounts", 4],
      ["pairs", 1],
      ["hourBuckets", 1],
    ] as const) {
      const found = await readIndex(index, table, "chainId market");
      const counts = own.map((market, i) => {
        return found.filter((row) => row.market === market && row.chainId === (i < 2 ? 31337 : SECOND_CHAIN)).length;
      });
      expect([table, counts]).toEqual([table, [rows, rows, rows]]);
    }
  });

  it.each(GENERATIONS)("shows a foreign contract of generation %s beside them", async (generation) => {
    const address = relays.get(generation)?.address.toLowerCase() ?? "";
    const query = `{ market(chainId: 31337, address: "${address}") {
      kind generation paymentToken feeBps jobsCreated jobsFunded jobsCompleted plainVolume filteredVolume marketFees plainHeld deposited paidOut
    } job(chainId: 31337, market: "${address}", jobId: "1") { kind status budget toProvider marketFee otherToken } }`;
    const { market, job } = await index.query<{ market: Row; job: Row }>(query);
    expect(market).toEqual({
      kind: "erc8183",
      generation,
      paymentToken: TOKEN,
      feeBps: null,
      jobsCreated: 1,
      jobsFunded: 1,
      jobsCompleted: 1,
      plainVolume: "1000000",
      filteredVolume: "0",
      marketFees: "50000",
      plainHeld: "0",
      deposited: "1000000",
      paidOut: "1000000",
    });
    expect(job).toEqual({
      kind: "plain",
      status: "Completed",
      budget: "1000000",
      toProvider: "950000",
      marketFee: "50000",
      otherToken: null,
    });
  });
});

function byVolume(markets: Row[]): Row[] {
  return markets.sort((a, b) => Number(a.volume) - Number(b.volume));
}
