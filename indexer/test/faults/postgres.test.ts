import { afterAll, beforeAll, expect, it } from "vitest";
import { dumpIndex } from "./support/dumpIndex.ts";
import { Postgres } from "./support/Postgres.ts";
import { Replica } from "./support/Replica.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

let scene: Scene;
let postgres: Postgres;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
});

afterAll(async () => {
  await scene?.end();
  await postgres?.stop();
});

const latest = () => scene.chain.provider.getBlockNumber();

it("PostgreSQL restarted while the index follows the chain costs no row", async () => {
  const index = await Supervised.start(await scene.place(postgres));
  await index.untilIndexed(await latest());
  await postgres.halt();
  await scene.trade();
  await postgres.resume();
  await scene.trade();
  await scene.expectFresh(index, postgres);
  await index.stop();
});

it("PostgreSQL restarted in the backfill costs no row", async () => {
  // Ponder never notices that a connection of its backfill is gone; the supervisor notices that it stands still.
  const place = { ...(await scene.place(postgres)), options: ["--stall", "10"] };
  const index = await Supervised.start(place);
  await index.untilSaid("Started fetching backfill JSON-RPC data");
  await postgres.halt();
  await postgres.resume();
  await scene.expectFresh(index, postgres);
  await index.stop();
});

it("a replica answers the same rows, and those that come", async () => {
  const place = await scene.place(postgres);
  const index = await Supervised.start(place);
  await index.untilIndexed(await latest());
  const replica = await Replica.start(place, "surety");
  expect(await dumpIndex(replica.url)).toEqual(await dumpIndex(index.url));
  await scene.trade();
  await scene.expectFresh(index, postgres);
  expect(await dumpIndex(replica.url)).toEqual(await dumpIndex(index.url));
  await replica.stop();
  await index.stop();
});

it("a release under a new schema takes the views over while replicas keep answering", async () => {
  const place = await scene.place(postgres);
  const release = (schema: string) =>
    Supervised.start({ ...place, options: ["--schema", schema, "--views-schema", "surety"] });
  const old = await release("release_1");
  await old.untilIndexed(await latest());
  const replica = await Replica.start(place, "surety");
  const answers = replica.keepAsking();

  const next = await release("release_2");
  await next.untilIndexed(await latest());
  await old.stop();
  await scene.trade();
  await scene.expectFresh(next, postgres);
  expect(await dumpIndex(replica.url)).toEqual(await dumpIndex(next.url));
  const { asked, failed } = await answers.end();
  expect(asked).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  await replica.stop();
  await next.stop();
});
