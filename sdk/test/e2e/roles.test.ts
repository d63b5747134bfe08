import { Contract, id } from "ethers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobMarketAbi } from "../../src/abi.ts";
import {
  type AsProviderParameters,
  buildTerms,
  encodeManifest,
  hashTerms,
  type Market,
  type Review,
} from "../../src/index.ts";
import { manifestFor, terms } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let client: Market;
let provider: Market;
let evaluator: Market;
let stop: AbortController;
let running: Promise<void>[];
let failures: string[];
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(3);
  const open = (index: number) => local.open(local.actor(index), { pollMs: 20 });
  [client, provider, evaluator] = (await Promise.all([0, 1, 2].map(open))) as [Market, Market, Market];
  await (await client.deposit({ amount: "500" })).wait();
  await (await provider.deposit({ amount: "100" })).wait();
});

beforeEach(() => {
  stop = new AbortController();
  running = [];
  failures = [];
});

afterEach(async () => {
  stop.abort();
  await Promise.all(running);
});

afterAll(() => local?.stop());

const options = () => ({
  signal: stop.signal,
  onError: (error: Error) => failures.push(`${error.name}: ${error.message}`),
});
const sent = (index: number) => local.provider.getTransactionCount(address(index), "pending");
const price = () => ({
  price: "20",
  bond: "2",
  evaluatorFee: "1",
  deliveryPeriod: 600,
  reviewPeriod: 60,
  rulingPeriod: 60,
});

function buy(review: (text: string | undefined) => Review, maxPrice = "25") {
  const role = client.asClient({
    ...options(),
    evaluator: address(2),
    maxPrice,
    review: ({ manifest }) => review(manifest?.files[0]?.inline),
  });
  running.push(role.done);
  return role;
}

function sell(onJob: AsProviderParameters["onJob"], signal = stop.signal): void {
  running.push(provider.asProvider({ ...options(), signal, offer: price, onJob }).done);
}

function judge(share: number): void {
  running.push(
    evaluator.asEvaluator({ ...options(), onDispute: ({ reason }) => ({ share, reason: reason ?? "" }) }).done,
  );
}

test("an order is posted, bid for, hired, delivered and taken, each by one transaction", async () => {
  const before = await Promise.all([0, 1].map(sent));
  sell(({ terms: asked, offer }) => `${asked?.title}: ${offer?.price}`);
  const said: (string | undefined)[] = [];
  const job = await buy((text) => {
    said.push(text);
    return { score: 90 };
  }).order(terms);
  expect(job).toMatchObject({ status: "Completed", provider: address(1), budget: 20_000_000n });
  expect(said).toEqual(["Sum of a column: 20000000"]);
  expect(await Promise.all([0, 1].map(sent))).toEqual([(before[0] ?? 0) + 3, (before[1] ?? 0) + 2]);
  expect(failures).toEqual([]);
});

test("a refused delivery is ruled on", async () => {
  sell(() => "41");
  judge(2_500);
  const job = await buy(() => "The sum is 42.").order(terms);
  expect(job.status).toBe("Rejected");
  const settled = await settlement(job.jobId);
  expect(settled).toMatchObject({ how: 3n, share: 2_500n });
  expect(failures).toEqual([]);
});

async function settlement(jobId: bigint) {
  for await (const event of client.job(jobId).events()) if (event.name === "Settled") return event.args;
  throw new Error("not settled");
}

test("a manifest that is not the submitted one is none, for the contract publishes any", async () => {
  const seen: unknown[] = [];
  const ordered = buy((text) => {
    seen.push(text);
    return "Not what was submitted.";
  }).order(terms);
  const jobId = await newest("Open");
  await (await provider.bid(await provider.signOffer({ jobId, termsHash: hashTerms(terms), ...price() }))).wait();
  await client.job(jobId).until("Funded");
  const contract = new Contract(client.address, jobMarketAbi, local.actor(1));
  await contract.getFunction("submit")(jobId, id("something else"), encodeManifest(manifestFor(jobId)));
  await client.job(jobId).until("Disputed");
  expect(seen).toEqual([undefined]);
  judge(0);
  expect((await ordered).status).toBe("Rejected");
});

describe("silence", () => {
  test("of the client pays the provider, which claims", async () => {
    sell(() => "42");
    const ordered = buy(() => null).order(terms);
    const jobId = await newest("Submitted");
    await local.pass(60);
    expect((await ordered).status).toBe("Completed");
    expect(await settlement(jobId)).toMatchObject({ how: 0n, toProvider: 22_000_000n });
  });

  test("of the provider refunds the client, which claims", async () => {
    sell(() => new Promise<string>(() => undefined));
    const ordered = buy(() => null).order(terms);
    const jobId = await newest("Funded");
    await local.pass(600);
    expect((await ordered).status).toBe("Expired");
    expect(await settlement(jobId)).toMatchObject({ how: 1n, toClient: 23_000_000n });
    // Its work never ends, so neither does its role.
    running = running.slice(1);
  });

  test("of the evaluator splits, by whichever party is first", async () => {
    sell(() => "41");
    const ordered = buy(() => "No.").order(terms);
    const jobId = await newest("Disputed");
    await local.pass(60);
    expect((await ordered).status).toBe("Expired");
    expect(await settlement(jobId)).toMatchObject({ how: 5n });
  });

  test("of all providers calls the posting off", async () => {
    const ordered = buy(() => null).order(terms, { openFor: 100 });
    await newest("Open");
    await local.pass(100);
    expect(await ordered).toMatchObject({ status: "Rejected", provider: null });
  });
});

/** The newest job, once it has this status. */
async function newest(status: "Open" | "Funded" | "Submitted" | "Disputed"): Promise<bigint> {
  const { jobCount } = await client.getMarketInfo();
  for (;;) {
    const now = (await client.getMarketInfo()).jobCount;
    const job = now === 0n ? undefined : await client.job(now).get();
    if (job?.status === status && now >= jobCount) return now;
  }
}

test("bids above the ceiling are not hired", async () => {
  sell(() => "42");
  const ordered = buy(() => true, "20.5").order(buildTerms({ ...terms, title: "Too dear" }), { openFor: 100 });
  const jobId = await newest("Open");
  for await (const event of client.job(jobId).events()) if (event.name === "BidPlaced") break;
  await local.pass(100);
  expect((await ordered).status).toBe("Rejected");
});

test("a provider that is stopped and started again bids and delivers once", async () => {
  const before = await sent(1);
  const first = new AbortController();
  let begun = 0;
  let finish = (_: string) => {};
  const work = () => {
    begun++;
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  };
  sell(work, first.signal);
  const ordered = buy(() => true).order(terms);
  const jobId = await newest("Funded");
  while (begun === 0) await new Promise((resolve) => setImmediate(resolve));
  first.abort();
  sell(() => "42");
  expect((await ordered).status).toBe("Completed");
  finish("late");
  await running[0];
  expect(begun).toBe(1);
  // A bid and a delivery; the late one was refused before it was sent.
  expect(await sent(1)).toBe(before + 2);
  expect(failures).toEqual([expect.stringContaining("WrongStatus")]);
  expect((await client.job(jobId).get()).status).toBe("Completed");
});

test("what a role's function throws is told, once, and the role goes on", async () => {
  let asked = 0;
  sell(({ terms: wanted }) => {
    if (wanted?.title !== "Broken") return "42";
    asked++;
    throw new Error("no idea");
  });
  const role = buy(() => true);
  const broken = role.order(buildTerms({ ...terms, title: "Broken" }));
  await newest("Funded");
  expect((await role.order(terms)).status).toBe("Completed");
  await local.pass(600);
  expect((await broken).status).toBe("Expired");
  expect([asked, failures]).toEqual([1, ["Error: no idea"]]);
});

test("an act that a reorganisation took back is done again", async () => {
  const snapshotAt = async () => local.provider.send("evm_snapshot", []);
  const posted = await client.post({
    evaluator: address(2),
    terms,
    expiresAt: (await client.getLatestBlock()).timestamp + 600,
  });
  const { jobId } = (await posted.wait()).result;
  const snapshot = await snapshotAt();
  sell(() => "42");
  const bids = client.job(jobId).events()[Symbol.asyncIterator]();
  const next = async () => {
    for (;;) {
      const { value } = await bids.next();
      if (value?.name === "BidPlaced") return value.isWithdrawn;
    }
  };
  expect(await next()).toBe(false);
  await local.provider.send("evm_revert", [snapshot]);
  expect(await next()).toBe(true);
  expect(await next()).toBe(false);
  await bids.return?.(undefined);
});
