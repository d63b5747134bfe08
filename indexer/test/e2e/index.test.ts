import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAccount, readBondedJob, readJob, readMandate } from "./support/chainReads.ts";
import { type DeployedMarket, deployMarket } from "./support/deployMarket.ts";
import { HOSTILE, playDirectHires, playDisputes, playOpenEnds, playPosting } from "./support/playBondedJobs.ts";
import { playMandates } from "./support/playMandates.ts";
import { playPlainJobs } from "./support/playPlainJobs.ts";
import { type Row, readIndex } from "./support/readIndex.ts";
import { Stage } from "./support/Stage.ts";
import { type Chain, startChain } from "./support/startChain.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

/** Columns of a market that its hours and days add up to. */
const COUNTED =
  "jobsCreated jobsHired jobsFunded jobsCompleted jobsRejected jobsExpired jobsCalledOff jobsDisputed bids ratings " +
  "volume plainVolume filteredVolume marketFees evaluatorFees";
const HELD = ["balancesHeld", "budgetsHeld", "evaluatorFeesHeld", "bondsHeld", "stakesHeld", "plainHeld"];

const directory = mkdtempSync(join(tmpdir(), "surety-index-test-"));
const indexDir = join(directory, "index");
const stops: (() => Promise<void>)[] = [];

async function begin(name: string): Promise<{ chain: Chain; deployed: DeployedMarket; stage: Stage; records: string }> {
  const chain = await startChain();
  stops.push(chain.stop);
  const records = join(directory, name);
  mkdirSync(records);
  const deployed = await deployMarket(chain.provider, records);
  return { chain, deployed, stage: new Stage(chain.provider, deployed), records };
}

async function end(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

afterAll(async () => {
  await end();
  rmSync(directory, { recursive: true, force: true });
});

function sum(row: Row | undefined, columns: string[]): bigint {
  return columns.reduce((total, column) => total + BigInt(String(row?.[column])), 0n);
}

describe("an index over a full story", () => {
  let deployed: DeployedMarket;
  let index: Index;
  let market: Row;

  beforeAll(async () => {
    const scene = await begin("first");
    const { chain, stage } = scene;
    deployed = scene.deployed;
    const cast = {
      client: await stage.actor(1, 50_000_000n, 0n),
      provider: await stage.actor(2, 0n, 10_000_000n),
      rival: await stage.actor(3, 0n, 0n),
      evaluator: await stage.actor(4, 0n, 0n),
      operator: await stage.actor(5, 0n, 0n),
    };
    await playPosting(stage, cast);
    await playDirectHires(stage, cast);
    await playDisputes(stage, cast);
    // Half of the story is history when the index starts, half happens before its eyes.
    index = await startIndex(chain, scene.records, indexDir);
    stops.push(index.stop);
    await playPlainJobs(stage, cast.client, cast.provider, cast.evaluator);
    await playMandates(stage, cast);
    await playOpenEnds(stage, cast);
    await index.catchUp();
    [market = {}] = await readIndex(index, "markets", `deposited withdrawn paidOut ${COUNTED} ${HELD.join(" ")}`);
  }, 240_000);

  it("holds as much as the token says the market owns", async () => {
    const owned = await deployed.token.getFunction("balanceOf").staticCall(await deployed.market.getAddress());
    expect(sum(market, HELD)).toBe(owned);
    expect(sum(market, ["deposited"])).toBe(sum(market, [...HELD, "withdrawn", "paidOut"]));
  });

  it("counts what happened", () => {
    expect(market).toMatchObject({
      jobsCreated: 20,
      jobsHired: 14,
      jobsFunded: 4,
      jobsCompleted: 7,
      jobsRejected: 2,
      jobsExpired: 4,
      jobsCalledOff: 1,
      jobsDisputed: 5,
      bids: 2,
      volume: "6177700",
      plainVolume: "700001",
      filteredVolume: "3000000",
      ratings: 2,
      marketFees: "34388",
      evaluatorFees: "90000",
      withdrawn: "100000",
    });
  });

  it.each(["hourBuckets", "dayBuckets"])("has %s that add up to the market's totals", async (table) => {
    const rows = await readIndex(index, table, `start activeClients activeProviders ${COUNTED}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const column of COUNTED.split(" ")) {
      const total = rows.reduce((all, row) => all + sum(row, [column]), 0n);
      expect([column, total]).toEqual([column, sum(market, [column])]);
    }
    const span = table === "hourBuckets" ? 3_600n : 86_400n;
    for (const row of rows) {
      expect(sum(row, ["start"]) % span).toBe(0n);
      expect(sum(row, ["activeClients"])).toBe(sum(row, ["jobsHired", "jobsFunded"]) > 0n ? 1n : 0n);
    }
  });

  it("has pairs that add up to the accounts and the market", async () => {
    const columns = "jobs completed rejected expired disputed samples volume filteredVolume filteredLoss";
    const pairs = await readIndex(index, "pairs", `client provider ${columns} provenVolume lostVolume`);
    const total = (column: string) => pairs.reduce((all, row) => all + sum(row, [column]), 0n);
    expect(total("jobs")).toBe(sum(market, ["jobsHired", "jobsFunded"]));
    for (const [column, counted] of Object.entries({ completed: "jobsCompleted", rejected: "jobsRejected" })) {
      expect(total(column)).toBe(sum(market, [counted]));
    }
    expect([total("expired"), total("disputed")]).toEqual([
      sum(market, ["jobsExpired"]),
      sum(market, ["jobsDisputed"]),
    ]);
    expect(total("volume")).toBe(sum(market, ["volume", "plainVolume"]));
    expect(total("filteredVolume")).toBe(sum(market, ["filteredVolume"]));
    const rank = "rankScore rankSamples filteredVolume filteredLoss clientsServed jobsAsProvider";
    for (const account of await readIndex(index, "accounts", `address ${rank}`)) {
      const mine = pairs.filter(({ provider }) => provider === account.address);
      const sumOf = (column: string) => mine.reduce((all, row) => all + sum(row, [column]), 0n);
      expect(account).toMatchObject({
        rankSamples: Number(sumOf("samples")),
        filteredVolume: String(sumOf("filteredVolume")),
        filteredLoss: String(sumOf("filteredLoss")),
        clientsServed: mine.filter(({ volume }) => volume !== "0").length,
        jobsAsProvider: Number(sumOf("jobs")),
      });
    }
  });

  it("ranks the provider by what it proved, and knows its evaluator's rulings", async () => {
    const rank = "rankScore rankSamples filteredVolume filteredLoss clientsServed disputesFaced";
    const accounts = await readIndex(index, "accounts", `${rank} rulings ruledForProvider shareGivenSum`);
    const judged = { rulings: 0, ruledForProvider: 0, shareGivenSum: "0" };
    // Earned: accepted, lapsed, conceded. Lost: a no-show, one given up, 70 % of a ruling, and 22.23 % of one whose earnings went to the client.
    expect(accounts.filter(({ rankSamples }) => rankSamples !== 0)).toEqual([
      {
        rankScore: 1.51,
        rankSamples: 7,
        filteredVolume: "3000000",
        filteredLoss: "2922300",
        clientsServed: 1,
        disputesFaced: 5,
        ...judged,
      },
    ]);
    expect(accounts.filter(({ rulings }) => rulings !== 0)).toEqual([
      expect.objectContaining({ rankScore: 0, rulings: 2, ruledForProvider: 1, shareGivenSum: "10777" }),
    ]);
  });

  it("answers the introspection query, and refuses one level more than the limit", async () => {
    const { __schema: schema } = await index.query<{ __schema: { queryType: { name: string } } }>(
      getIntrospectionQuery(),
    );
    expect(schema.queryType.name).toBe("Query");
    const tooDeep = `{ __type(name: "job") { fields { type { ${"ofType { ".repeat(20)} name ${"} ".repeat(20)} } } } }`;
    await expect(index.query(tooDeep)).rejects.toThrow("limit of 21 exceeded");
  });

  it("agrees with the chain on every account's balance and record", async () => {
    const columns =
      "address balance completed rejected expired providerVolume paid disputesLost clientVolume ruled missed";
    const accounts = await readIndex(index, "accounts", columns);
    expect(accounts).toHaveLength(5);
    for (const account of accounts) {
      expect(account).toEqual(await readAccount(deployed.market, String(account.address)));
    }
  });

  it("keeps every account's money in balance, and earnings equal to spending", async () => {
    const columns = "deposited earned spent balance bondLocked escrowed withdrawn paidOut";
    const accounts = await readIndex(index, "accounts", columns);
    for (const account of accounts) {
      const came = sum(account, ["deposited", "earned"]) - sum(account, ["spent"]);
      expect(came).toBe(sum(account, ["balance", "bondLocked", "escrowed", "withdrawn", "paidOut"]));
    }
    const total = (column: string) => accounts.reduce((all, account) => all + sum(account, [column]), 0n);
    expect(total("earned")).toBe(total("spent"));
    expect(total("balance")).toBe(sum(market, ["balancesHeld"]));
  });

  it("agrees with the chain on every job", async () => {
    const jobs = await readIndex(index, "jobs", "jobId client provider evaluator budget status");
    expect(jobs).toHaveLength(Number(await deployed.market.getFunction("jobCounter").staticCall()));
    for (const job of jobs) expect(job).toEqual(await readJob(deployed.market, String(job.jobId)));
  });

  it("agrees with the chain on every bonded job", async () => {
    const columns = "kind jobId payTo bond evaluatorFee turnUntil endedAt reviewPeriod rulingPeriod";
    const jobs = await readIndex(index, "jobs", `${columns} clientScore providerScore`);
    for (const { kind, turnUntil, endedAt, clientScore, providerScore, ...job } of jobs) {
      if (kind !== "bonded") continue;
      const indexed = {
        ...job,
        deadline: turnUntil ?? endedAt ?? null,
        isRatedByClient: clientScore !== null,
        isRatedByProvider: providerScore !== null,
      };
      expect(indexed).toEqual(await readBondedJob(deployed.market, String(job.jobId)));
    }
  });

  it("agrees with the chain on the standing mandate, and marks the revoked one", async () => {
    const columns = "maxPerJob maxPerPeriod period expiresAt evaluator isAllowlisted rights spent windowStart";
    const mandates = await readIndex(index, "mandates", `principal operator revokedAt ${columns}`);
    expect(mandates.map(({ revokedAt }) => revokedAt !== null).sort()).toEqual([false, true]);
    for (const { principal, operator, revokedAt, ...mandate } of mandates) {
      if (revokedAt !== null) continue;
      expect(mandate).toEqual(await readMandate(deployed.market, String(principal), String(operator)));
      expect(mandate.spent).toBe("1200000");
    }
  });

  it("keeps bids, and says which can be hired", async () => {
    const bids = await readIndex(index, "bids", "price isMatching isHired");
    expect(bids.sort((a, b) => Number(a.price) - Number(b.price))).toEqual([
      { price: "900000", isMatching: false, isHired: false },
      { price: "1000000", isMatching: true, isHired: true },
    ]);
  });

  it("takes hostile bytes as bytes", async () => {
    const jobs = await readIndex(index, "jobs", "manifest manifestText disputeReason disputeReasonText");
    expect(jobs).toContainEqual(expect.objectContaining({ manifest: HOSTILE, manifestText: null }));
    expect(jobs).toContainEqual(expect.objectContaining({ disputeReason: HOSTILE, disputeReasonText: null }));
    expect(jobs).toContainEqual(expect.objectContaining({ disputeReason: "0x6e6f", disputeReasonText: "no" }));
    const terms = await readIndex(index, "termss", "bytes text isJson");
    expect(terms).toContainEqual({ bytes: HOSTILE, text: null, isJson: false });
    expect(terms).toContainEqual(expect.objectContaining({ text: "translate this", isJson: false }));
    expect(terms).toContainEqual(expect.objectContaining({ text: '{"kind":"audit","of":"Vault.sol"}', isJson: true }));
  });

  it("answers every query of the README", async () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const documents = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, document]) => document ?? "");
    expect(documents).toHaveLength(5);
    const address = await deployed.market.getAddress();
    const variables = { chainId: 31337, market: address, jobId: "1", me: address, now: "1", after: "0" };
    for (const document of documents) expect(await index.query(document, variables)).toBeDefined();
  });

  it("tells a job's story in order", async () => {
    const document = `{ jobEvents(where: { jobId: "1" }, orderBy: "cursor", orderDirection: "asc") { items { kind actor } } }`;
    const { jobEvents } = await index.query<{ jobEvents: { items: Row[] } }>(document);
    expect(jobEvents.items.map(({ kind }) => kind)).toEqual([
      "JobCreated",
      "TermsPublished",
      "BidPlaced",
      "BidPlaced",
      "Hired",
      "JobSubmitted",
      "Delivered",
      "JobCompleted",
      "Settled",
      "Rated",
      "Rated",
    ]);
  });
});

describe("an index over another chain in the same directory", () => {
  it("shows none of the dead chain's rows", async () => {
    await end();
    const { chain, deployed, stage, records } = await begin("second");
    const client = await stage.actor(1, 5_000_000n, 0n);
    const provider = await stage.actor(2, 0n, 1_000_000n);
    await stage.hire(client, provider, { evaluator: (await stage.actor(3, 0n, 0n)).address });
    const index = await startIndex(chain, records, indexDir);
    stops.push(index.stop);
    await index.catchUp();
    expect(await readIndex(index, "jobs", "jobId status")).toEqual([{ jobId: "1", status: "Funded" }]);
    expect(await readIndex(index, "accounts", "address")).toHaveLength(3);
    expect(await readIndex(index, "jobEvents", "kind")).toHaveLength(2);
    const blockHash = deployed.deployment.markets[0]?.blockHash.slice(2, 18);
    expect(readdirSync(indexDir)).toEqual([`31337-${blockHash}`]);
  }, 240_000);
});
