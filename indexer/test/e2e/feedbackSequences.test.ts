import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ZeroAddress } from "ethers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployMarket } from "./support/deployMarket.ts";
import { type DeployedRegistries, deployRegistries } from "./support/deployRegistries.ts";
import {
  ACCOUNTS,
  AGENTS,
  type FeedbackSequence,
  feedbackSequence,
  TAGS,
  transactionOf,
} from "./support/feedbackActs.ts";
import { type Row, readIndex } from "./support/readIndex.ts";
import { type Chain, startChain } from "./support/startChain.ts";
import { type Index, startIndex } from "./support/startIndex.ts";
import { summaryOf } from "./support/summaryOf.ts";

const SEQUENCES = 36;
const seed = Number(process.env.SURETY_SEED ?? Math.floor(Math.random() * 2 ** 31));

const directory = mkdtempSync(join(tmpdir(), "surety-sequences-test-"));
const stops: (() => Promise<void>)[] = [];
let chain: Chain;
let registries: DeployedRegistries;
let accounts: string[];
let index: Index;
const outcomes = { done: 0, refused: 0 };

beforeAll(async () => {
  chain = await startChain();
  stops.push(chain.stop);
  const records = join(directory, "records");
  mkdirSync(records);
  const { deployment } = await deployMarket(chain.provider, records);
  registries = await deployRegistries(chain.provider, deployment, records);
  accounts = (await chain.provider.send("eth_accounts", [])).slice(1, 1 + ACCOUNTS);
  const sequences = fc.sample(feedbackSequence, { seed, numRuns: SEQUENCES });
  // One half is history when the index starts, the other happens before its eyes.
  for (const [i, sequence] of sequences.entries()) {
    if (i === SEQUENCES / 2) {
      index = await startIndex(chain, records, join(directory, "index"));
      stops.push(index.stop);
    }
    await play(sequence, BigInt(i * AGENTS));
  }
  await index.catchUp();
}, 240_000);

afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  rmSync(directory, { recursive: true, force: true });
});

async function play({ acts, isOneBlock }: FeedbackSequence, firstAgent: bigint): Promise<void> {
  const { provider } = chain;
  const register = registries.identity.interface.encodeFunctionData("register()");
  for (let i = 0; i < AGENTS; i++) {
    await provider.send("eth_sendTransaction", [{ from: accounts[0], to: registries.identity.target, data: register }]);
  }
  if (isOneBlock) await provider.send("evm_setAutomine", [false]);
  for (const act of acts) {
    const sent = provider.send("eth_sendTransaction", [transactionOf(registries, act, firstAgent, accounts)]);
    const isDone = await sent.then(
      () => true,
      (error) => {
        if (!String(error.message).includes("reverted")) throw error;
        return false;
      },
    );
    outcomes[isDone ? "done" : "refused"]++;
  }
  if (!isOneBlock) return;
  await provider.send("evm_setAutomine", [true]);
  await provider.send("evm_mine", []);
}

/** What the registry's view answers. */
const ask = (view: string, ...args: unknown[]) => registries.reputation.getFunction(view).staticCall(...args);
const agents = Array.from({ length: SEQUENCES * AGENTS }, (_, i) => i);

/** Rows of feedback or responses by agent and client. */
async function read(table: string, columns: string): Promise<(agent: number, client?: string) => Row[]> {
  const rows = await readIndex(index, table, `agentId clientAddress feedbackIndex ${columns}`);
  const byAgent = Map.groupBy(rows, (row) => Number(row.agentId));
  return (agent, client) => {
    const about = byAgent.get(agent) ?? [];
    return client === undefined ? about : about.filter((row) => row.clientAddress === client.toLowerCase());
  };
}

/** Checks every agent with every account that may have been its client. */
async function everyPair(check: (agent: number, client: string) => Promise<void>): Promise<void> {
  for (const agent of agents) await Promise.all(accounts.map((client) => check(agent, client)));
}

describe(`random sequences of feedback, revocations and responses (SURETY_SEED=${seed})`, () => {
  it("do and are refused what they should", () => {
    expect(outcomes.done).toBeGreaterThan(SEQUENCES * 4);
    expect(outcomes.refused).toBeGreaterThan(SEQUENCES);
  });

  it("leave each feedback as `readFeedback` has it, and as many as `getLastIndex` says", async () => {
    const feedbackOf = await read("feedbacks", "valueRaw valueDecimals tag1 tag2 isRevoked");
    await everyPair(async (agent, client) => {
      const rows = feedbackOf(agent, client).sort((a, b) => Number(a.feedbackIndex) - Number(b.feedbackIndex));
      expect(rows.map((row) => Number(row.feedbackIndex))).toEqual(rows.map((_, i) => i + 1));
      expect(BigInt(rows.length)).toBe(await ask("getLastIndex", agent, client));
      const found = await Promise.all(rows.map((_, i) => ask("readFeedback", agent, client, i + 1)));
      const shown = found.map(([value, decimals, tag1, tag2, isRevoked]) => ({
        valueRaw: String(value),
        valueDecimals: Number(decimals),
        tag1: tag1.replaceAll("\0", "\ufffd"),
        tag2: tag2.replaceAll("\0", "\ufffd"),
        isRevoked,
      }));
      expect(rows).toMatchObject(shown);
    });
  });

  it("sum to what `getSummary` says: of one client, of all, with any tags", async () => {
    const feedbackOf = await read("feedbacks", "valueRaw valueDecimals tag1 tag2 isRevoked");
    const shown = (tag: string) => tag.replaceAll("\0", "\ufffd");
    const compare = async (agent: number, clients: string[], tag1: string, tag2: string) => {
      const standing = clients.flatMap((client) => feedbackOf(agent, client)).filter((row) => row.isRevoked === false);
      const rows = standing.filter(
        (row) => (tag1 === "" || row.tag1 === shown(tag1)) && (tag2 === "" || row.tag2 === shown(tag2)),
      );
      expect([...(await ask("getSummary", agent, clients, tag1, tag2))]).toEqual(summaryOf(rows));
    };
    await everyPair((agent, client) => compare(agent, [client], "", ""));
    const tags = TAGS.flatMap((tag1) => TAGS.map((tag2) => [tag1, tag2] as const));
    for (const agent of agents) await Promise.all(tags.map(([tag1, tag2]) => compare(agent, accounts, tag1, tag2)));
  });

  it("have as many responses as `getResponseCount` says: of one feedback, one client, one agent, by each", async () => {
    const responsesOf = await read("feedbackResponses", "responder responseUri");
    const countsOf = await read("feedbacks", "responseCount");
    let twice = 0;
    const by = (rows: Row[], responder: string) => rows.filter((row) => row.responder === responder.toLowerCase());
    await everyPair(async (agent, client) => {
      const rows = responsesOf(agent, client);
      expect(await ask("getResponseCount", agent, client, 0, [])).toBe(BigInt(rows.length));
      expect(await ask("getResponseCount", agent, client, 0, [client])).toBe(BigInt(by(rows, client).length));
      for (const { feedbackIndex, responseCount } of countsOf(agent, client)) {
        expect(await ask("getResponseCount", agent, client, feedbackIndex, [])).toBe(BigInt(Number(responseCount)));
        const own = rows.filter((row) => row.feedbackIndex === feedbackIndex);
        expect(own.length).toBe(responseCount);
        const counted = await ask("getResponseCount", agent, client, feedbackIndex, accounts);
        expect(counted).toBe(BigInt(own.length));
      }
      twice += countsOf(agent, client).filter(({ responseCount }) => Number(responseCount) > 1).length;
      const all = responsesOf(agent);
      expect(await ask("getResponseCount", agent, ZeroAddress, 0, [])).toBe(BigInt(all.length));
      expect(await ask("getResponseCount", agent, ZeroAddress, 0, [client])).toBe(BigInt(by(all, client).length));
    });
    expect(twice).toBeGreaterThan(0);
  });

  it("leave each agent with the feedback that stands", async () => {
    const rows = await readIndex(index, "agents", "agentId totalFeedback verifiedFeedback");
    expect(rows.length).toBe(agents.length);
    for (const { agentId, totalFeedback, verifiedFeedback } of rows) {
      const [standing] = await ask("getSummary", agentId, accounts, "", "");
      expect({ standing: BigInt(Number(totalFeedback)), verifiedFeedback }).toEqual({ standing, verifiedFeedback: 0 });
    }
  });
});
