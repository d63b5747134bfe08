import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EventsOptions, type Market, type MarketEvent, ReorgTooDeepError } from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
let from = 0;
const address = (index: number) => local.actor(index).address;
const send = (method: string, params: unknown[] = []) => local.provider.send(method, params);
const mine = (blocks: number) => send("hardhat_mine", [`0x${blocks.toString(16)}`]);

beforeAll(async () => {
  local = await startMarket(3);
  client = await local.open(local.actor(0), { pollMs: 20 });
  provider = await local.open(local.actor(1));
  await (await client.deposit({ amount: "300" })).wait();
});

beforeEach(async () => {
  from = (await local.provider.getBlockNumber()) + 1;
});

afterAll(() => local?.stop());

async function post(): Promise<bigint> {
  const expiresAt = (await client.getLatestBlock()).timestamp + 86_400;
  return (await (await client.post({ evaluator: address(2), terms, expiresAt })).wait()).result.jobId;
}

/** Reads that many events; more would keep it waiting. */
async function take(count: number, options: EventsOptions, market = client): Promise<MarketEvent[]> {
  const taken: MarketEvent[] = [];
  for await (const event of market.events(options)) if (taken.push(event) === count) break;
  return taken;
}

const told = (events: MarketEvent[]) =>
  events.map(({ name, args, isWithdrawn }) => `${isWithdrawn ? "-" : "+"}${name} ${"jobId" in args ? args.jobId : ""}`);

test("a job's whole story comes in order, once, and nothing of other jobs", async () => {
  const jobId = await post();
  const other = await post();
  const signed = await provider.signOffer({ jobId, termsHash, price: "5" });
  await (await provider.bid(signed)).wait();
  await (await client.hire(signed)).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  await (await client.accept({ jobId })).wait();
  const story: string[] = [];
  for await (const event of client.job(jobId).events({ fromBlock: from })) {
    story.push(event.name);
    if (event.name === "Settled") {
      expect(event.args).toMatchObject({ jobId, share: 10_000n, toProvider: 5_000_000n });
      break;
    }
  }
  expect(story.sort()).toEqual(
    [
      "JobCreated",
      "TermsPublished",
      "BidPlaced",
      "Hired",
      "JobFunded",
      "JobSubmitted",
      "Delivered",
      "Settled",
      "JobCompleted",
    ]
      .filter((name) => name !== "JobCompleted" || story.includes(name))
      .sort(),
  );
  expect((await client.job(other).get()).status).toBe("Open");
});

test("reading goes on behind an event, in its very block", async () => {
  await send("evm_setAutomine", [false]);
  const expiresAt = (await client.getLatestBlock()).timestamp + 86_400;
  const posts = [1, 2, 3].map(() => client.post({ evaluator: address(2), terms, expiresAt }));
  await Promise.all(posts);
  await send("evm_mine");
  await send("evm_setAutomine", [true]);
  const all = await take(6, { fromBlock: from });
  expect(new Set(all.map(({ blockNumber }) => blockNumber)).size).toBe(1);
  const { blockNumber, blockHash, logIndex } = all[2] as MarketEvent;
  expect(await take(3, { after: { blockNumber, blockHash, logIndex } })).toEqual(all.slice(3));
});

describe.each([1, 5, 25])("a reorganisation of %i blocks", (depth) => {
  test("takes back what it took, newest first, then gives what stands instead", async () => {
    const kept = await post();
    const snapshot = await send("evm_snapshot");
    const events = client.events({ fromBlock: from })[Symbol.asyncIterator]();
    const next = async () => (await events.next()).value as MarketEvent;
    const before = [await next(), await next()];
    const lost = await post();
    await mine(depth - 1);
    const withdrawn = [await next(), await next()];
    await send("evm_revert", [snapshot]);
    await (await client.deposit({ amount: "1" })).wait();
    await mine(depth);
    const after = [await next(), await next(), await next()];
    expect(told(before)).toEqual([`+JobCreated ${kept}`, `+TermsPublished ${kept}`]);
    expect(told(withdrawn)).toEqual([`+JobCreated ${lost}`, `+TermsPublished ${lost}`]);
    expect(told(after)).toEqual([`-TermsPublished ${lost}`, `-JobCreated ${lost}`, "+Deposited "]);
    await events.return?.();
  });

  test("never shows at enough confirmations", async () => {
    await post();
    const confirmed = client.events({ fromBlock: from, confirmations: depth + 1 })[Symbol.asyncIterator]();
    await mine(depth);
    const first = (await confirmed.next()).value as MarketEvent;
    const snapshot = await send("evm_snapshot");
    await confirmed.next();
    await post();
    await mine(depth - 1);
    const third = confirmed.next();
    await send("evm_revert", [snapshot]);
    await (await client.deposit({ amount: "2" })).wait();
    await mine(depth);
    const value = (await third).value as MarketEvent;
    expect([first.isWithdrawn, value.isWithdrawn, value.name]).toEqual([false, false, "Deposited"]);
    await confirmed.return?.();
  });
});

test("a cursor whose block was replaced says so", async () => {
  const snapshot = await send("evm_snapshot");
  await post();
  const [event] = await take(1, { fromBlock: from });
  await send("evm_revert", [snapshot]);
  await mine(3);
  const reading = take(1, { after: event as MarketEvent });
  await expect(reading).rejects.toThrow(ReorgTooDeepError);
  await expect(reading).rejects.toMatchObject({ blockNumber: event?.blockNumber, blockHash: event?.blockHash });
});

test("more blocks than one request asks for are read in one go", async () => {
  await mine(2_500);
  const jobId = await post();
  expect(told(await take(2, { fromBlock: from }))).toEqual([`+JobCreated ${jobId}`, `+TermsPublished ${jobId}`]);
});

test("a signal ends the iteration", async () => {
  const stop = new AbortController();
  const reading = take(1_000_000, { fromBlock: from, signal: stop.signal });
  stop.abort();
  expect(await reading).toEqual([]);
});
