import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { type Place, Supervised } from "./support/Supervised.ts";

let scene: Scene;
let postgres: Postgres;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
});

afterAll(async () => {
  await scene?.end();
  await postgres?.stop();
});

/** Waits until a process is gone. */
async function untilGone(index: Supervised, pid: number): Promise<void> {
  await index.until(`the end of process ${pid}`, async () => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  });
}

const MOMENTS = [
  ["before its first event", "Started fetching backfill JSON-RPC data"],
  ["in the backfill", "Started backfill indexing"],
  ["between backfill and live", "Created database indexes"],
] as const;

/** Kills Ponder at a moment, and expects the supervisor to bring it back. */
async function killAt(said: string, engine?: Postgres): Promise<void> {
  const index = await Supervised.start(await scene.place(engine));
  await index.untilSaid(said);
  process.kill(index.ponderPid(), "SIGKILL");
  await index.untilSaid("Ponder ended (exit code none)");
  await scene.expectFresh(index, postgres);
  await index.stop();
}

describe("Ponder killed outright", () => {
  it.each(MOMENTS)("%s ends with the rows of a fresh index, on PostgreSQL", (_when, said) => killAt(said, postgres));

  it("in the backfill ends with the rows of a fresh index, on PGlite", () => killAt("Started backfill indexing"));

  it("while it follows the chain answers 503 meanwhile, and ends with the rows of a fresh index", async () => {
    const index = await Supervised.start(await scene.place(postgres));
    await index.untilIndexed(await scene.chain.provider.getBlockNumber());
    const trading = scene.trade();
    process.kill(index.ponderPid(), "SIGKILL");
    await index.untilRefused("index_starting");
    await trading;
    await scene.expectFresh(index, postgres);
    await index.stop();
  });
});

describe("the supervisor", () => {
  let place: Place;

  it("killed outright leaves no Ponder behind, and the next one goes on where it was", async () => {
    place = await scene.place();
    const first = await Supervised.start(place);
    await first.untilIndexed(await scene.chain.provider.getBlockNumber());
    const ponder = first.ponderPid();
    first.signal("SIGKILL");
    await first.ended;
    await untilGone(first, ponder);

    await scene.trade();
    const second = await Supervised.start(place);
    await scene.expectFresh(second, postgres);
    expect(second.output).toContain("Detected crash recovery");
    second.signal("SIGTERM");
    process.kill(second.ponderPid(), "SIGKILL");
    expect(await second.ended).toBe(0);
  });

  it("goes on after Ponder was killed while it shut down, and SIGINT ends both cleanly", async () => {
    const index = await Supervised.start(place);
    await scene.expectFresh(index, postgres);
    const ponder = index.ponderPid();
    index.signal("SIGINT");
    expect(await index.ended).toBe(0);
    await untilGone(index, ponder);
  });
});
