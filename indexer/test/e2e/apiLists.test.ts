import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, ask } from "./support/apiClient.ts";
import { type ApiScene, setScene } from "./support/apiScene.ts";
import { readMandate } from "./support/chainReads.ts";
import { playDirectHires, playDisputes, playOpenEnds, playPosting } from "./support/playBondedJobs.ts";
import { playMandates } from "./support/playMandates.ts";
import { playPlainJobs } from "./support/playPlainJobs.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

type Row = Record<string, string | number | null>;

let scene: ApiScene;
let index: Index;
let market: string;
const lower = (name: keyof ApiScene["cast"]) => scene.cast[name].address.toLowerCase();
const get = (path: string): Promise<Answer> => ask(`${index.url}/v1/${path}`, {});
const data = async (path: string): Promise<Row[]> => (await get(path)).body.data;

beforeAll(async () => {
  scene = await setScene();
  const { stage, cast } = scene;
  await playPosting(stage, cast);
  await playDirectHires(stage, cast);
  await playDisputes(stage, cast);
  await playPlainJobs(stage, cast.client, cast.provider, cast.evaluator);
  await playOpenEnds(stage, cast);
  await playMandates(stage, { ...cast, operator: cast.rival });
  index = await startIndex(scene.chain, scene.records, scene.indexDir);
  await index.catchUp();
  market = (await scene.deployed.market.getAddress()).toLowerCase();
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
});

describe("the timeline", () => {
  it("tells all events newest first, page by page, and those of one job as the job does", async () => {
    const cursors: bigint[] = [];
    let next = "";
    do {
      const { body } = await get(`timeline?limit=40${next && `&cursor=${next}`}`);
      cursors.push(...body.data.map(({ cursor }: Row) => BigInt(String(cursor))));
      next = body.next ?? "";
    } while (next !== "");
    expect(cursors.length).toBeGreaterThan(100);
    expect(cursors).toEqual(cursors.toSorted((a, b) => (a < b ? 1 : -1)));
    const { events } = (await get(`jobs/31337:${market}:1`)).body;
    expect((await data(`timeline?jobId=1&market=${market}`)).toReversed()).toEqual(events);
  });

  it("narrows to an account, as actor or counterparty, and to a kind", async () => {
    const rival = await data(`timeline?agent=${scene.cast.rival.address}`);
    expect(rival.length).toBeGreaterThan(0);
    for (const { actor, counterparty } of rival) expect([actor, counterparty]).toContain(lower("rival"));
    const disputes = await data("timeline?kind=Disputed&chainId=31337");
    expect(new Set(disputes.map(({ kind }) => kind))).toEqual(new Set(["Disputed"]));
    const totals = (await get("stats")).body.markets[0];
    expect(disputes).toHaveLength(totals.jobsDisputed);
  });
});

it("terms are found by the hashes that jobs name", async () => {
  const unknown = `0x${"00".repeat(32)}`;
  const posting = (await get(`jobs/31337:${market}:1`)).body;
  expect(await data(`terms?hash=${posting.termsHash},${unknown}`)).toEqual([posting.terms]);
  expect(await data(`terms?hash=${posting.termsHash}&chainId=1`)).toEqual([]);
  const wrong = await get(`terms?hash=${posting.termsHash},0x12`);
  expect([wrong.status, wrong.body.error.code]).toEqual([400, "bad_request"]);
  const many = await get(`terms?hash=${Array(101).fill(unknown).join()}`);
  expect([many.status, many.body.error.code]).toEqual([400, "bad_request"]);
});

it("pairs add up to what the market and the provider have", async () => {
  const pairs = await data("pairs");
  const totals = (await get("stats")).body.markets[0];
  const sum = (rows: Row[], column: string) => rows.reduce((all, row) => all + BigInt(row[column] ?? 0), 0n);
  expect(sum(pairs, "filteredVolume")).toBe(BigInt(totals.filteredVolume));
  expect(sum(pairs, "volume")).toBe(BigInt(totals.volume) + BigInt(totals.plainVolume));
  const volumes = pairs.map(({ volume }) => BigInt(volume ?? 0));
  expect(volumes).toEqual(volumes.toSorted((a, b) => (a < b ? 1 : -1)));
  const mine = await data(`pairs?provider=${scene.cast.provider.address}`);
  const [record] = (await get(`agents/${lower("provider")}`)).body.markets;
  expect(sum(mine, "filteredLoss")).toBe(BigInt(record.filteredLoss));
  expect(await data(`pairs?client=${scene.cast.evaluator.address}`)).toEqual([]);
});

it("mandates stand as the chain has them, revoked ones included", async () => {
  const mandates = await data(`mandates?principal=${scene.cast.client.address}`);
  expect(mandates.map(({ operator }) => operator).sort()).toEqual([lower("rival"), lower("evaluator")].sort());
  const [standing] = await data(`mandates?operator=${scene.cast.rival.address}`);
  expect(standing).toMatchObject(await readMandate(scene.deployed.market, lower("client"), lower("rival")));
  expect(standing).toMatchObject({ maxPerJob: "3000000", spent: "1200000", revokedAt: null });
  expect(mandates.find(({ operator }) => operator === lower("evaluator"))?.revokedAt).not.toBeNull();
});

it("outcomes count what the newest bonded jobs came to, and how long they took", async () => {
  const [outcomes] = await data(`outcomes?market=${market}`);
  const jobs = (await data("jobs?kind=bonded&limit=100")) as Record<string, string | null>[];
  const settled = jobs.filter(({ how }) => how !== null);
  const count = (test: (job: Record<string, string | null>) => boolean) => settled.filter(test).length;
  const seconds = settled.map(({ endedAt, hiredAt }) => Number(endedAt) - Number(hiredAt)).sort((a, b) => a - b);
  const at = (part: number) => seconds[Math.ceil(part * seconds.length) - 1];
  expect(outcomes).toEqual({
    chainId: 31337,
    market,
    jobs: jobs.length,
    settled: settled.length,
    completed: count(({ status }) => status === "Completed"),
    disputed: count(({ disputedAt }) => disputedAt !== null),
    noShows: count(({ how }) => how === "Refunded" || how === "Withdrawn"),
    unruled: count(({ how }) => how === "Split"),
    medianSeconds: at(0.5),
    slowestTenthSeconds: at(0.9),
  });
  expect([outcomes?.noShows, outcomes?.unruled].every((number) => Number(number) > 0)).toBe(true);
  expect(await data("outcomes?chainId=1")).toEqual([]);
});
