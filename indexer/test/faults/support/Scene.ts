import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contract, hexlify, keccak256, randomBytes, ZeroHash } from "ethers";
import { expect } from "vitest";
import { deployMarket } from "../../e2e/support/deployMarket.ts";
import { type DeployedRegistries, deployRegistries } from "../../e2e/support/deployRegistries.ts";
import { playAgents } from "../../e2e/support/playAgents.ts";
import { playDirectHires, playDisputes, playOpenEnds, playPosting } from "../../e2e/support/playBondedJobs.ts";
import { playMandates } from "../../e2e/support/playMandates.ts";
import { playPlainJobs } from "../../e2e/support/playPlainJobs.ts";
import { type Actor, Stage } from "../../e2e/support/Stage.ts";
import { type Chain, startChain } from "../../e2e/support/startChain.ts";
import { type Dump, dumpIndex } from "./dumpIndex.ts";
import type { Postgres } from "./Postgres.ts";
import { type Place, Supervised } from "./Supervised.ts";

type Cast = Record<"client" | "provider" | "rival" | "evaluator" | "operator", Actor>;

/** A chain with a market and registries on it, its actors, and a folder for records and state. */
export class Scene {
  readonly chain: Chain;
  readonly stage: Stage;
  readonly registries: DeployedRegistries;
  readonly cast: Cast;
  readonly folder: string;
  #indexes = 0;

  private constructor(chain: Chain, stage: Stage, registries: DeployedRegistries, cast: Cast, folder: string) {
    this.chain = chain;
    this.stage = stage;
    this.registries = registries;
    this.cast = cast;
    this.folder = folder;
  }

  /** Starts a chain, deploys, and plays a story that emits every event. */
  static async begin(): Promise<Scene> {
    const folder = mkdtempSync(join(tmpdir(), "surety-faults-"));
    const records = join(folder, "records");
    mkdirSync(records);
    const chain = await startChain();
    const deployed = await deployMarket(chain.provider, records);
    const registries = await deployRegistries(chain.provider, deployed.deployment, records);
    const stage = new Stage(chain.provider, deployed);
    const cast = {
      client: await stage.actor(1, 80_000_000n, 0n),
      provider: await stage.actor(2, 0n, 30_000_000n),
      rival: await stage.actor(3, 0n, 0n),
      evaluator: await stage.actor(4, 0n, 0n),
      operator: await stage.actor(5, 0n, 0n),
    };
    const scene = new Scene(chain, stage, registries, cast, folder);
    await playPosting(stage, cast);
    await playDirectHires(stage, cast);
    await playDisputes(stage, cast);
    await playPlainJobs(stage, cast.client, cast.provider, cast.evaluator);
    await playMandates(stage, cast);
    await playOpenEnds(stage, cast);
    await playAgents(stage, registries, cast);
    return scene;
  }

  get records(): string {
    return join(this.folder, "records");
  }

  /** A place for an index of this chain without any state yet. */
  async place(postgres?: Postgres): Promise<Place> {
    const indexDir = join(this.folder, `index-${++this.#indexes}`);
    const { rpcUrl } = this.chain;
    const database = postgres ? { databaseUrl: await postgres.database() } : {};
    return { rpcUrl, records: this.records, indexDir, ...database };
  }

  /** Mines exactly `blocks` blocks, with an event in each (posting, registration, feedback), which differ from those of any other call. */
  async mine(blocks: number): Promise<void> {
    const { client, rival, evaluator } = this.cast;
    for (let i = 0; i < blocks; i++) {
      const text = hexlify(randomBytes(16));
      if (i % 3 === 0) {
        const until = await this.stage.soon();
        await this.stage.send(client.market, "post", evaluator.address, keccak256(text), until, text);
      } else if (i % 3 === 1) await this.register(rival, text);
      else await this.giveFeedback(client, text);
    }
  }

  /** A job hired, delivered, accepted and judged, a new agent, and an answer to the judgement. */
  async trade(): Promise<void> {
    const { client, provider, rival, evaluator } = this.cast;
    const { reputation } = this.registries;
    const jobId = await this.stage.hire(client, provider, { evaluator: evaluator.address });
    await this.stage.send(provider.market, "submit", jobId, keccak256("0x02"), "0x01");
    await this.stage.send(client.market, "accept", jobId);
    await this.giveFeedback(client, "");
    await this.register(rival, "ipfs://agent");
    const last = await reputation.getFunction("getLastIndex").staticCall(0, client.address);
    const as = reputation.connect(provider.signer) as Contract;
    await this.stage.send(as, "appendResponse", 0, client.address, last, "ipfs://answer", ZeroHash);
  }

  register({ signer }: Actor, uri: string): Promise<void> {
    return this.stage.send(this.registries.identity.connect(signer) as Contract, "register(string)", uri);
  }

  /** About agent 0, the provider's. */
  giveFeedback({ signer }: Actor, uri: string): Promise<void> {
    const as = this.registries.reputation.connect(signer) as Contract;
    return this.stage.send(as, "giveFeedback", 0, 90, 0, "starred", "", "", uri, ZeroHash);
  }

  /** Waits until an index has all of the chain, and compares it row by row with a fresh one on PostgreSQL, whichever its own database. */
  async expectFresh(index: Supervised, postgres: Postgres): Promise<void> {
    const latest = await this.chain.provider.getBlockNumber();
    await index.untilIndexed(latest);
    const dump = await dumpIndex(index.url);
    expect(dump).toEqual(await this.#dumpFresh(latest, postgres));
    expect(dump.jobs?.length).toBe(Number(await this.stage.lastJob()));
  }

  async end(): Promise<void> {
    await this.chain.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #dumpFresh(latest: number, postgres: Postgres): Promise<Dump> {
    const fresh = await Supervised.start(await this.place(postgres));
    try {
      await fresh.untilIndexed(latest);
      return await dumpIndex(fresh.url);
    } finally {
      await fresh.stop();
    }
  }
}
