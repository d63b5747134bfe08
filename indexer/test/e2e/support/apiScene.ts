import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeployedMarket, deployMarket } from "./deployMarket.ts";
import { type Actor, Stage } from "./Stage.ts";
import { type Chain, startChain } from "./startChain.ts";

/** A chain with a market and its actors, and a place for an index. */
export type ApiScene = {
  chain: Chain;
  deployed: DeployedMarket;
  stage: Stage;
  cast: { client: Actor; provider: Actor; rival: Actor; evaluator: Actor };
  /** Folder of the deployment record. */
  records: string;
  /** Folder for the index. */
  indexDir: string;
  /** Stops the chain and deletes the folders. */
  end(): Promise<void>;
};

/** Sets the scene. */
export async function setScene(): Promise<ApiScene> {
  const directory = mkdtempSync(join(tmpdir(), "surety-api-test-"));
  const records = join(directory, "records");
  mkdirSync(records);
  const chain = await startChain();
  const deployed = await deployMarket(chain.provider, records);
  const stage = new Stage(chain.provider, deployed);
  const cast = {
    client: await stage.actor(1, 50_000_000n, 0n),
    provider: await stage.actor(2, 0n, 10_000_000n),
    rival: await stage.actor(3, 0n, 0n),
    evaluator: await stage.actor(4, 0n, 0n),
  };
  return {
    chain,
    deployed,
    stage,
    cast,
    records,
    indexDir: join(directory, "index"),
    async end() {
      await chain.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
