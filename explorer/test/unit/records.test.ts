import { describe, expect, it } from "vitest";
import { counterpartyGraph } from "../../src/view/counterpartyGraph.ts";
import { eventText } from "../../src/view/eventText.ts";
import { evidenceOf } from "../../src/view/evidenceOf.ts";
import { identityOf } from "../../src/view/identityOf.ts";
import { intervalOf } from "../../src/view/intervalOf.ts";
import { joinFeed } from "../../src/view/joinFeed.ts";
import { leaderRow } from "../../src/view/leaderRow.ts";
import { mandateGauge } from "../../src/view/mandateGauge.ts";
import { moneyFlow } from "../../src/view/moneyFlow.ts";
import { evaluatorFigures } from "../../src/view/recordFigures.ts";
import { rulingRows, shareTenths } from "../../src/view/rulingRows.ts";

const TUSD = { tokenSymbol: "TUSD", tokenDecimals: 6 };

describe("a job's money", () => {
  const ruled = {
    status: "Rejected",
    budget: "1925000",
    bond: "385000",
    evaluatorFee: "96250",
    stake: "385000",
    hiredAt: "1",
    toProvider: "0",
    toClient: "2695000",
    toEvaluator: "96250",
    marketFee: "0",
  } as const;

  it("goes out as it came in", () => {
    const flows = moneyFlow(ruled);
    const sum = (side: "from" | "to") =>
      flows.reduce((all, flow) => all + (flow[side] === "escrow" ? BigInt(flow.units) : 0n), 0n);
    expect([sum("to"), sum("from")]).toEqual([2_791_250n, 2_791_250n]);
    expect(flows.map(({ from, to, what }) => `${from} ${to} ${what}`)).toEqual([
      "client escrow budget",
      "client escrow evaluator's fee",
      "provider escrow bond",
      "client escrow stake of the dispute",
      "escrow client payout",
      "escrow evaluator fee",
    ]);
  });

  it("is nowhere before the hire", () => expect(moneyFlow({ ...ruled, hiredAt: null })).toEqual([]));
});

describe("evidence", () => {
  const job = { termsHash: "0x1", deliverable: null, disputeReason: null, decisionReason: `0x${"0".repeat(64)}` };

  it("is text where it is text, hex where it is bytes, a hash alone where it is private", () => {
    const [json] = evidenceOf({ ...job, terms: { text: '{"a":1}', bytes: "0x7b" } } as never);
    expect(json).toEqual({ name: "Terms", by: "client", hash: "0x1", text: '{\n  "a": 1\n}' });
    expect(evidenceOf({ ...job, terms: null } as never)[0]?.text).toBeNull();
    const delivered = { ...job, terms: null, deliverable: "0x2", manifest: "0xff", manifestText: null };
    expect(evidenceOf(delivered as never)[1]).toEqual({ name: "Delivery", by: "provider", hash: "0x2", text: "0xff" });
  });

  it("names who decided", () => {
    const parties = { client: "0xc", provider: "0xp", evaluator: "0xe" };
    const conceded = { ...job, ...parties, terms: null, decisionReason: `0x${"1".repeat(64)}`, decidedBy: "0xp" };
    expect(evidenceOf(conceded as never).at(-1)?.by).toBe("provider");
  });
});

describe("a mandate by the clock", () => {
  const mandate = {
    maxPerPeriod: "1000",
    spent: "400",
    windowStart: "100",
    period: "50",
    expiresAt: "1000",
    revokedAt: null,
    rights: 0b100011,
  } as never;

  it("counts what was spent in the window that runs", () => {
    expect(mandateGauge(mandate, 149)).toEqual({
      state: "standing",
      spent: 400n,
      left: 600n,
      cap: 1000n,
      resetsAt: 150,
      rights: ["post", "hire", "dispute"],
    });
  });

  it("begins at 0 in every later window", () => {
    expect(mandateGauge(mandate, 260)).toMatchObject({ spent: 0n, left: 1000n, resetsAt: 300 });
  });

  it("leaves nothing once it has expired or was revoked", () => {
    expect(mandateGauge(mandate, 1_000)).toMatchObject({ state: "expired", left: 0n, resetsAt: null });
    const revoked = { ...(mandate as object), revokedAt: "120" } as never;
    expect(mandateGauge(revoked, 130)).toMatchObject({ state: "revoked", left: 0n, resetsAt: null });
  });

  it("has nothing left where the cap was lowered below what was spent", () => {
    const lowered = { ...(mandate as object), maxPerPeriod: "300" } as never;
    expect(mandateGauge(lowered, 120)).toMatchObject({ spent: 400n, left: 0n, cap: 300n });
  });
});

describe("shares of few", () => {
  it("come with Wilson's interval", () => {
    expect(intervalOf(0, 0)).toBeNull();
    const { share, low, high } = intervalOf(8, 10) ?? { share: 0, low: 0, high: 0 };
    expect([share, low.toFixed(3), high.toFixed(3)]).toEqual([0.8, "0.490", "0.943"]);
    expect(intervalOf(5, 5)?.high).toBe(1);
    expect(intervalOf(0, 3)?.low).toBe(0);
  });

  it("stand in the leaderboard with their jobs", () => {
    const agent = { address: "0xa", rankScore: 1.5, rankSamples: 5, filteredVolume: "1", filteredLoss: "0" };
    const row = leaderRow({ ...agent, completed: 4, rejected: 0, expired: 1, clientsServed: 2 } as never, TUSD);
    expect([row.rank, row.samples, row.intervalText]).toEqual(["1.50", 5, "80 % (38 to 96)"]);
  });
});

describe("evaluators", () => {
  it("are shown by means of their rulings, and by none where there were none", () => {
    const agent = { jobsAsEvaluator: 9, rulings: 4, missed: 1, ruledForProvider: 1, shareGivenSum: "15000" };
    const values = (more: object) =>
      evaluatorFigures({ ...agent, rulingSeconds: "2400", evaluatorFees: "0", ...more } as never, TUSD).map(
        ({ value }) => value,
      );
    expect(values({})).toEqual(["9", "4", "20.0 % of 5", "25.0 % of 4", "37.5 %", "10 min", "0.00 TUSD"]);
    expect(values({ rulings: 0, missed: 0 }).slice(2, 6)).toEqual(["none yet", "none yet", "none yet", "none yet"]);
  });

  it("have each dispute told, and their shares counted by tenths", () => {
    const job = (how: string | null, share: number | null) => ({ how, share, disputedAt: "10", endedAt: how && "70" });
    const jobs = [job("Ruled", 10_000), job("Ruled", 999), job("Split", 5_000), job(null, null), job("Conceded", 0)];
    const rows = rulingRows([...jobs, { ...job(null, null), disputedAt: null }] as never);
    expect(rows.map(({ outcome, share, took }) => [outcome, share, took])).toEqual([
      ["ruled", 10_000, "1 min"],
      ["ruled", 999, "1 min"],
      ["missed", null, "1 min"],
      ["waits for a ruling", null, ""],
      ["ended by the parties", null, "1 min"],
    ]);
    expect(shareTenths(rows)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

it("counterparties stand round an account by volume, those of both sides once", () => {
  const pair = (client: string, provider: string, volume: string) => ({ client, provider, volume, jobs: 1 });
  const pairs = [pair("me", "a", "10"), pair("b", "me", "40"), pair("a", "me", "15")] as never;
  const graph = counterpartyGraph("me", pairs, 5);
  expect(graph.map(({ address, side, jobs, volume, weight }) => [address, side, jobs, volume, weight])).toEqual([
    ["b", "client", 1, 40n, 1],
    ["a", "both", 2, 25n, 0.625],
  ]);
  expect([graph[0]?.x, graph[0]?.y]).toEqual([0, -1]);
  expect(counterpartyGraph("me", pairs, 1)).toHaveLength(1);
});

it("the feed has each event once, newest first, whichever way it came", () => {
  const event = (cursor: string) => ({ id: cursor, cursor }) as never;
  const feed = joinFeed([event("9"), event("2")], [event("10"), event("9")], 2);
  expect(feed.map(({ cursor }) => cursor)).toEqual(["10", "9"]);
});

it("events are told in words, with what they are about", () => {
  const event = { kind: "Settled", amount: "2310000", how: "Ruled", share: 2_500, score: null } as never;
  expect(eventText(event, TUSD)).toBe("settled the job: 2.31 TUSD, Ruled, 25.00 % to the provider");
});

it("an agent's own words are text, and its files are never fetched", () => {
  const agent = {
    id: "1:0",
    agentId: "0",
    owner: "0xo",
    agentWallet: "0xw",
    agentURI: "https://x.test/\u202ea.json",
    agentURIType: "https",
  };
  const elsewhere = { ...agent, registrationFile: null, totalFeedback: 2, verifiedFeedback: 1 } as never;
  expect(identityOf(elsewhere)).toMatchObject({
    name: "Agent 0",
    wallet: "0xw",
    problem: "Its file stands elsewhere, and is never fetched.",
    fields: [
      { name: "Owner", text: "0xo" },
      { name: "File", text: "https://x.test/a.json" },
    ],
  });
});
