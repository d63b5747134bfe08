import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./support/apiClient.ts";
import { mineBlocks } from "./support/apiMine.ts";
import { startRpcGate } from "./support/apiRpcGate.ts";
import { type ApiScene, setScene } from "./support/apiScene.ts";
import { spawnIndex } from "./support/spawnIndex.ts";
import { waitFor } from "./support/waitFor.ts";

let scene: ApiScene;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  scene = await setScene();
  // Only blocks beyond the reach of a reorganisation are history to catch up with.
  await mineBlocks(scene.chain.provider, 64);
});

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await scene.end();
});

const POST = { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"{ __typename }"}' };

describe("an index that has not caught up, and then is asked too often", () => {
  it("answers 503 with retry-after until ready, and 429 beyond the limit", async () => {
    const gate = await startRpcGate(scene.chain.rpcUrl);
    stops.push(gate.stop);
    const place = { rpcUrl: gate.rpcUrl, deploymentsDir: scene.records, indexDir: scene.indexDir };
    const { url, ponder } = await spawnIndex(place, { SURETY_RATE_LIMIT: "20", SURETY_TRUSTED_PROXY: "1" });
    stops.push(() => ponder.stop());
    await waitFor(async () => ((await fetch(`${url}/health`)).ok ? true : undefined), "the server", ponder);

    const early = await ask(`${url}/v1/jobs`);
    expect([early.status, early.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(early.body).toEqual({
      error: { code: "not_ready", message: "The index is catching up with the chain", remedy: "Wait for /ready" },
    });
    expect((await ask(`${url}/v1/events`)).status).toBe(503);
    expect((await ask(`${url}/graphql`, POST)).body.error.code).toBe("not_ready");
    expect((await ask(`${url}/graphql`)).status).toBe(200);
    expect((await ask(`${url}/v1/openapi.json`)).status).toBe(200);

    gate.open();
    await waitFor(async () => ((await fetch(`${url}/ready`)).ok ? true : undefined), "the index", ponder);
    const from = (address: string) => ask(`${url}/v1/jobs`, { headers: { "x-forwarded-for": `1.2.3.4, ${address}` } });
    const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await from("10.0.0.1")).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const refused = await from("10.0.0.1");
    expect(refused.body.error.code).toBe("too_many_requests");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect((await from("10.0.0.2")).status).toBe(200);
  });
});
