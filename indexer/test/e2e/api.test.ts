import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, ask } from "./support/apiClient.ts";
import { type ApiScene, setScene } from "./support/apiScene.ts";
import { readAccount, readJob } from "./support/chainReads.ts";
import { HOSTILE, playDirectHires, playDisputes, playOpenEnds, playPosting } from "./support/playBondedJobs.ts";
import { playPlainJobs } from "./support/playPlainJobs.ts";
import { type Index, startIndex } from "./support/startIndex.ts";

let scene: ApiScene;
let index: Index;
let reconcileFile: string;
let market: string;
const lower = (name: keyof ApiScene["cast"]) => scene.cast[name].address.toLowerCase();
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${index.url}/v1/${path}`, { headers });
const data = async (path: string) => (await get(path)).body.data;

beforeAll(async () => {
  scene = await setScene();
  const { stage, cast } = scene;
  reconcileFile = join(scene.records, "reconcile.summary");
  await playPosting(stage, cast);
  await playDirectHires(stage, cast);
  await playDisputes(stage, cast);
  await playPlainJobs(stage, cast.client, cast.provider, cast.evaluator);
  await playOpenEnds(stage, cast);
  index = await startIndex(scene.chain, scene.records, scene.indexDir, { SURETY_RECONCILE_FILE: reconcileFile });
  await index.catchUp();
  market = (await scene.deployed.market.getAddress()).toLowerCase();
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
});

describe("agents", () => {
  it("lists every account with the chain's own record, by address", async () => {
    const agents = await data("agents");
    const addresses = agents.map(({ address }: { address: string }) => address);
    expect(addresses).toEqual([...addresses].sort());
    expect(addresses).toContain(lower("client"));
    for (const agent of agents) {
      expect(agent).toMatchObject(await readAccount(scene.deployed.market, agent.address));
      expect(agent).toMatchObject({ id: agent.address, chainId: 31337, market });
    }
    expect((await data("agents?role=evaluator")).map(({ id }: { id: string }) => id)).toEqual([lower("evaluator")]);
  });

  it("shows one, whatever the case of its address, and 404 for a stranger", async () => {
    const { body, headers } = await get(`agents/${scene.cast.provider.address}?chainId=31337`);
    expect(body.id).toBe(lower("provider"));
    expect(body.markets).toHaveLength(1);
    expect(body.markets[0]).toMatchObject(await readAccount(scene.deployed.market, lower("provider")));
    expect(headers.get("x-chain-id")).toBe("31337");
    const stranger = await get(`agents/0x${"12".repeat(20)}`);
    expect([stranger.status, stranger.body.error.code]).toEqual([404, "not_found"]);
    expect((await get(`agents/${lower("provider")}?chainId=1`)).status).toBe(404);
  });
});

describe("jobs", () => {
  it("lists them newest first, each as the chain has it", async () => {
    const jobs = await data("jobs");
    expect(jobs.map(({ jobId }: { jobId: string }) => Number(jobId))).toEqual(
      Array.from({ length: 19 }, (_, i) => 19 - i),
    );
    for (const job of jobs) {
      expect(job).toMatchObject(await readJob(scene.deployed.market, job.jobId));
      expect(job.id).toBe(`31337:${market}:${job.jobId}`);
    }
  });

  it("filters, and judges by the clock that it is given", async () => {
    const ids = async (query: string) => (await data(`jobs?${query}`)).map(({ jobId }: { jobId: string }) => jobId);
    expect(await ids(`status=Disputed&provider=${scene.cast.provider.address}`)).toEqual(["19"]);
    expect(await ids("whoseTurn=anyone")).toEqual(["16"]);
    expect(await ids("overdue=true")).toEqual([]);
    expect(await ids("overdue=true&now=4000000000")).toEqual(["19", "18", "17", "14"]);
    expect(await ids("overdue=false&now=4000000000&status=Open")).toEqual(["16"]);
    expect(await ids(`chainId=31337&market=${market}&kind=plain&status=Rejected`)).toEqual(["12"]);
    const [job] = await data("jobs?status=Disputed&now=4000000000");
    expect(job).toMatchObject({ status: "Disputed", effectiveStatus: "Overdue", nextAct: "claimSplit" });
    expect((await data("jobs?status=Disputed"))[0].effectiveStatus).toBe("Disputed");
  });

  it("tells one job's story, strangers' bytes included, as JSON only", async () => {
    const { body, headers } = await get(`jobs/31337:${market}:1`);
    expect(body).toMatchObject({ status: "Completed", manifest: HOSTILE, manifestText: null, budget: "1000000" });
    expect(body.terms.text).toBe('{"kind":"audit","of":"Vault.sol"}');
    expect(body.events.map(({ kind }: { kind: string }) => kind).slice(0, 5)).toEqual([
      "JobCreated",
      "TermsPublished",
      "BidPlaced",
      "BidPlaced",
      "Hired",
    ]);
    expect(body.events).toHaveLength(11);
    expect(body.ratings.map(({ score }: { score: number }) => score).sort()).toEqual([70, 90]);
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get(`jobs/31337:${market}:20`)).body.error.code).toBe("not_found");
  });

  it("pages without gap or repeat while jobs are made", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; cursor !== "end"; page++) {
      const { body } = await get(`jobs?limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.data.map(({ jobId }: { jobId: string }) => jobId));
      cursor = body.next ?? "end";
      if (page < 2) {
        await scene.stage.hire(scene.cast.client, scene.cast.provider, { evaluator: scene.cast.evaluator.address });
        await index.catchUp();
      }
    }
    expect(seen).toEqual(Array.from({ length: 19 }, (_, i) => String(19 - i)));
    expect((await data("jobs?limit=1"))[0].jobId).toBe("21");
  });
});

describe("bids, evaluators, leaderboard", () => {
  it("lists bids, newest first", async () => {
    const bids = await data("bids?jobId=1");
    expect(
      bids.map(({ price, provider, isMatching, isHired }: Record<string, unknown>) => [
        price,
        provider,
        isMatching,
        isHired,
      ]),
    ).toEqual([
      ["1000000", lower("provider"), true, true],
      ["900000", lower("rival"), false, false],
    ]);
    expect((await data("bids?isHired=false")).map(({ provider }: { provider: string }) => provider)).toEqual([
      lower("rival"),
    ]);
    const first = await get("bids?limit=1");
    const second = await get(`bids?limit=1&cursor=${first.body.next}`);
    expect([...first.body.data, ...second.body.data]).toEqual(bids);
    expect(second.body.next).toBeNull();
  });

  it("shows what evaluators did", async () => {
    const evaluators = await data("evaluators");
    expect(evaluators).toHaveLength(1);
    expect(evaluators[0]).toMatchObject({
      id: lower("evaluator"),
      rulings: 2,
      ruledForProvider: 1,
      shareGivenSum: "10777",
    });
    expect(evaluators[0]).toMatchObject({ missed: 1, evaluatorFees: "90000" });
  });

  it("ranks providers, with the sample that the rank rests on", async () => {
    const [first, ...others] = await data("leaderboard");
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: lower("provider"), rankScore: 1.51, rankSamples: 7 });
    expect(first).toMatchObject({ filteredVolume: "3000000", filteredLoss: "2922300", providerVolume: "377" });
    expect(await data("leaderboard?minSamples=8")).toEqual([]);
  });
});

describe("stats, search, deployments, reconcile, openapi.json", () => {
  it("sums markets, hours and days", async () => {
    const { body } = await get("stats?interval=hour");
    expect(body.markets[0]).toMatchObject({ jobsCreated: 21, bids: 2, volume: "6177700", plainVolume: "700001" });
    const sum = (column: string) =>
      body.buckets.reduce((total: bigint, row: Record<string, string>) => total + BigInt(row[column] ?? 0), 0n);
    expect([sum("jobsCreated"), sum("volume"), sum("bids")]).toEqual([21n, 6177700n, 2n]);
    const hours = body.buckets.map(({ start }: { start: string }) => Number(start) % 3_600);
    expect(new Set(hours)).toEqual(new Set([0]));
    const days = (await get("stats?interval=day&limit=1")).body;
    expect(Number(days.buckets[0].start) % 86_400).toBe(0);
    expect(
      (await get(`stats?interval=hour&until=${days.buckets[0].start}&from=0&market=${market}`)).body.next,
    ).toBeNull();
    expect((await get("stats")).body.buckets).toEqual([]);
  });

  it("finds agents by the beginning of their address, jobs by id, terms by a piece of text", async () => {
    const found = async (q: string) => (await get(`search?q=${encodeURIComponent(q)}`)).body;
    const prefix = scene.cast.provider.address.slice(0, 9);
    expect((await found(prefix)).agents.map(({ id }: { id: string }) => id)).toEqual([lower("provider")]);
    expect((await found("19")).jobs.map(({ jobId }: { jobId: string }) => jobId)).toEqual(["19"]);
    expect((await found("AUDIT")).terms.map(({ text }: { text: string }) => text)).toEqual([
      '{"kind":"audit","of":"Vault.sol"}',
    ]);
    for (const q of ["%", "_", "\\", "' or 1=1 --", '"']) {
      const { terms } = await found(q);
      expect(terms.every(({ text }: { text: string }) => text.includes(q))).toBe(true);
    }
  });

  it("names what it covers", async () => {
    const { chainId, network, markets } = scene.deployed.deployment;
    const [{ constructorArguments: _, paymentToken, ...record }] = markets as [(typeof markets)[0]];
    const { abi: __, ...token } = paymentToken;
    expect(await data("deployments")).toMatchObject([
      { chainId, network, markets: [{ ...record, paymentToken: token }], registries: null, foreign: [] },
    ]);
    const committed = readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8");
    expect((await get("openapi.json")).body).toEqual(JSON.parse(committed));
  });

  it("shows the last reconcile, and says so if there is none", async () => {
    expect((await get("reconcile")).body.error.code).toBe("no_reconcile");
    const summary = [
      { chainId: 31337, contract: market, block: 60, checkedAt: 1, checked: 500, differences: 0, sample: [] },
    ];
    writeFileSync(reconcileFile, JSON.stringify(summary));
    expect(await data("reconcile")).toEqual(summary);
  });
});

describe("caching", () => {
  it("answers 304 until another block is indexed", async () => {
    await index.catchUp();
    const first = await get("jobs?limit=1");
    const etag = first.headers.get("etag") ?? "";
    const block = await scene.chain.provider.getBlockNumber();
    expect(first.headers.get("x-indexed-block")).toBe(`31337=${block}`);
    const second = await get("jobs?limit=1", { "if-none-match": etag });
    expect([second.status, second.body]).toEqual([304, ""]);
    expect([second.headers.get("etag"), second.headers.get("x-indexed-block")]).toEqual([etag, `31337=${block}`]);
    await scene.stage.pass(1);
    await index.catchUp();
    const third = await get("jobs?limit=1", { "if-none-match": etag });
    expect([third.status, third.headers.get("etag") === etag]).toEqual([200, false]);
  });
});
