import { afterAll, beforeAll, expect, it } from "vitest";
import { Postgres } from "./support/Postgres.ts";
import { Scene } from "./support/Scene.ts";
import { Supervised } from "./support/Supervised.ts";

let scene: Scene;
let postgres: Postgres;
let index: Supervised;

beforeAll(async () => {
  [scene, postgres] = await Promise.all([Scene.begin(), Postgres.start()]);
  index = await Supervised.start(await scene.place(postgres));
});

afterAll(async () => {
  await index?.stop();
  await scene?.end();
  await postgres?.stop();
});

const send = (method: string, params: unknown[] = []) => scene.chain.provider.send(method, params);

/** Takes `depth` blocks back and puts others in their place, before the index's eyes. */
async function reorg(depth: number, watching: Supervised): Promise<void> {
  const snapshot = await send("evm_snapshot");
  await scene.mine(depth);
  await watching.untilIndexed(await scene.chain.provider.getBlockNumber());
  const said = watching.output.length;
  await send("evm_revert", [snapshot]);
  await scene.mine(depth);
  await scene.trade();
  await watching.untilSaid("Reverted reorged database rows", said);
}

it.each([1, 5, 25])("a reorg of %i blocks leaves the rows of a fresh index, on PostgreSQL", async (depth) => {
  await reorg(depth, index);
  await scene.expectFresh(index, postgres);
  expect(index.output).not.toContain("took back block");
});

it("reorgs of 1, 5 and 25 blocks leave the rows of a fresh index, on PGlite", async () => {
  const pglite = await Supervised.start(await scene.place());
  for (const depth of [1, 5, 25]) await reorg(depth, pglite);
  await scene.expectFresh(pglite, postgres);
  await pglite.stop();
});

it("a reorg of 25 blocks while nobody looked leaves the rows of a fresh index", async () => {
  const place = await scene.place(postgres);
  const before = await Supervised.start(place);
  const snapshot = await send("evm_snapshot");
  await scene.mine(25);
  await before.untilIndexed(await scene.chain.provider.getBlockNumber());
  await before.stop();

  await send("evm_revert", [snapshot]);
  await scene.trade();
  const after = await Supervised.start(place);
  await scene.expectFresh(after, postgres);
  await after.stop();
});

it("a reorg deeper than finality makes a local index anew, with the rows of a fresh one", async () => {
  const snapshot = await send("evm_snapshot");
  await scene.mine(70);
  await index.untilIndexed(await scene.chain.provider.getBlockNumber());

  await send("evm_revert", [snapshot]);
  await scene.mine(75);
  await index.untilSaid("which had counted as final.");
  await scene.expectFresh(index, postgres);
});
