import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Fault, FaultProxy } from "./support/FaultProxy.ts";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

const FAULTS: [string, Fault][] = [
  ["times out", { kind: "silence" }],
  ["answers 429", { kind: "answer", status: 429, type: "application/json", body: '{"error":"slow down"}' }],
  ["answers 500", { kind: "answer", status: 500, type: "text/plain", body: "oh no" }],
  ["answers HTML", { kind: "answer", status: 200, type: "text/html", body: "<html>Sign in</html>" }],
];

let scene: Scene;
let postgres: Postgres;
let proxy: FaultProxy;
let index: Supervised | undefined;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
});

afterAll(async () => {
  await scene?.end();
  await postgres?.stop();
});

beforeEach(async () => {
  proxy = await FaultProxy.start(scene.chain.rpcUrl);
});

afterEach(async () => {
  proxy.fault = undefined;
  await index?.stop();
  proxy.stop();
});

const start = async () =>
  Supervised.start({ ...(await scene.place(postgres)), rpcUrl: proxy.url, options: ["--silence", "2"] });

it.each(FAULTS)(
  "a node that %s, from the start on and later, is waited for, and no row is lost",
  async (_does, fault) => {
    proxy.fault = fault;
    index = await start();
    await index.untilRefused("node_silent");
    const message = `The node of chain 31337 at ${proxy.url} does not answer.`;
    const remedy = "The index serves again once it does.";
    expect((await index.get("/graphql")).body).toEqual({ error: { code: "node_silent", message, remedy } });
    proxy.fault = undefined;
    await index.untilIndexed(await scene.chain.provider.getBlockNumber());

    proxy.fault = fault;
    await scene.trade();
    await index.untilRefused("node_silent");
    proxy.fault = undefined;
    await scene.trade();
    await scene.expectFresh(index, postgres);
  },
);

it("a node that falls silent in the backfill is waited for, and no row is lost", async () => {
  index = await start();
  await index.untilSaid("Connected to JSON-RPC");
  proxy.fault = { kind: "silence" };
  await index.untilRefused("node_silent");
  proxy.fault = undefined;
  await scene.expectFresh(index, postgres);
});

it.each([
  [5, false],
  [100, true],
])("a node that lags by %i blocks loses nothing, and is refused beyond finality: %s", async (blocks, isRefused) => {
  index = await start();
  const latest = await scene.chain.provider.getBlockNumber();
  await index.untilIndexed(latest);
  proxy.fault = { kind: "lag", blocks };
  if (isRefused) await index.untilRefused("node_behind");
  else await index.untilSaid("Reverted reorged database rows");
  proxy.fault = undefined;
  await scene.trade();
  await scene.expectFresh(index, postgres);
});
