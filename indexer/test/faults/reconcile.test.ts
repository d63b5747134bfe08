import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { type Place, Supervised } from "./support/Supervised.ts";

type Summary = { block: number; checkedAt: number; checked: number; differences: number; sample: string[] };

let scene: Scene;
let postgres: Postgres;
let place: Place;
let index: Supervised;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
  place = { ...(await scene.place(postgres)), options: ["--reconcile-every", "0.2"] };
  index = await Supervised.start(place);
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
  await postgres?.stop();
});

const file = () => join(place.indexDir, "reconcile.json");
const read = () => (JSON.parse(readFileSync(file(), "utf8")) as Summary[])[0];
const marketAddress = () => scene.stage.deployed.deployment.markets[0]?.address;

async function tamper(statement: string): Promise<void> {
  const client = new Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    // Past Ponder's triggers, as a damaged disk would.
    await client.query(`SET session_replication_role = replica; ${statement}`);
  } finally {
    await client.end();
  }
}

it("finds no difference after a story of every event, and says at which block", async () => {
  const latest = await scene.chain.provider.getBlockNumber();
  await index.until("a summary", async () => read()?.block === latest);
  const { checkedAt, checked, ...rest } = read() ?? { checkedAt: 0, checked: 0 };
  expect(rest).toEqual({ chainId: 31337, market: marketAddress(), block: latest, differences: 0, sample: [] });
  expect(checkedAt).toBeGreaterThan(1_600_000_000);
  // At least a row of the timeline for every block with a job's event.
  expect(checked).toBeGreaterThan(100);
  const { status, body } = await index.get("/v1/reconcile");
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain(`"differences":0`);
});

it("names each value that is not the chain's", async () => {
  const provider = scene.cast.provider.address;
  const before = await scene.stage.deployed.market.getFunction("accountBalance").staticCall(provider);
  await tamper(`UPDATE surety.account SET balance = balance + 1 WHERE address = '${provider.toLowerCase()}'`);
  await tamper("DELETE FROM surety.rating WHERE job_id = 1 AND score = 90");
  await index.until("the differences", async () => read()?.differences === 3);
  const client = scene.cast.client.address.toLowerCase();
  expect(read()?.sample).toEqual([
    `account ${provider} balance: index ${before + 1n}, chain ${before}`,
    `account ${provider} conserved: index -1, chain 0`,
    `rating 1 ${client}: index missing, chain present`,
  ]);
});
