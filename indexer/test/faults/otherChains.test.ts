import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dumpIndex } from "./support/dumpIndex.ts";
import { FaultProxy } from "./support/FaultProxy.ts";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

let first: Scene;
let second: Scene;
let postgres: Postgres;

beforeAll(async () => {
  [first, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
  second = await Scene.begin();
  await second.trade();
});

afterAll(async () => {
  await first?.end();
  await second?.end();
  await postgres?.stop();
});

const recordOf = (scene: Scene) => readFileSync(join(scene.records, "31337.json"), "utf8");
const latestOf = (scene: Scene) => scene.chain.provider.getBlockNumber();

describe.each([["PGlite"], ["PostgreSQL"]])(
  "on %s, a node that comes back as another chain with the same id",
  (database) => {
    const engine = () => (database === "PostgreSQL" ? postgres : undefined);

    it("is answered for only once the deployment record is the new chain's, and with none of the dead chain's rows", async () => {
      const records = join(first.folder, `records-${database}`);
      mkdirSync(records);
      const record = join(records, "31337.json");
      writeFileSync(record, recordOf(first));
      const proxy = await FaultProxy.start(first.chain.rpcUrl);
      const index = await Supervised.start({ ...(await first.place(engine())), rpcUrl: proxy.url, records });
      await index.untilIndexed(await latestOf(first));

      proxy.node = second.chain.rpcUrl;
      await index.untilRefused("other_chain");
      const { status, retryAfter, body } = await index.get("/graphql");
      expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: "2" });
      const [market] = first.stage.deployed.deployment.markets;
      expect(body).toEqual({
        error: {
          code: "other_chain",
          message: `The node's chain 31337 is not the one that market ${market?.address} was deployed on: it lacks block ${market?.blockHash}.`,
          remedy: "Deploy to it, or restore the deployment record of this chain; the index follows by itself.",
        },
      });
      expect((await index.get("/health")).status).toBe(200);

      writeFileSync(record, recordOf(second));
      await second.expectFresh(index, postgres);
      await index.stop();
      proxy.stop();
    });

    it("is told apart by the next start too, in the same database", async () => {
      const place = await first.place(engine());
      const before = await Supervised.start(place);
      await before.untilIndexed(await latestOf(first));
      await before.stop();
      const after = await Supervised.start({ ...place, rpcUrl: second.chain.rpcUrl, records: second.records });
      await second.expectFresh(after, postgres);
      await after.stop();
    });
  },
);

describe("a node that cannot be right", () => {
  it("is named when it serves another chain id, and followed again when it does not", async () => {
    const proxy = await FaultProxy.start(first.chain.rpcUrl);
    const index = await Supervised.start({ ...(await first.place(postgres)), rpcUrl: proxy.url });
    await index.untilIndexed(await latestOf(first));
    proxy.fault = { kind: "chainId", chainId: 1 };
    await index.untilRefused("wrong_chain");
    const error = {
      code: "wrong_chain",
      message: "The node given for chain 31337 serves chain 1.",
      remedy: "The index serves again once it is a node of chain 31337.",
    };
    expect((await index.get("/v1/stats")).body).toEqual({ error });
    await first.trade();
    proxy.fault = undefined;
    await first.expectFresh(index, postgres);
    expect((await dumpIndex(index.url)).markets).toHaveLength(1);
    await index.stop();
    proxy.stop();
  });
});
