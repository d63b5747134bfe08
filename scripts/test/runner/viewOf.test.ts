import { describe, expect, it } from "vitest";
import type { Agent } from "../../src/runner/Agent.ts";
import { viewOf } from "../../src/runner/viewOf.ts";
import type { World, WorldBid, WorldJob } from "../../src/runner/World.ts";
import { bidWith, jobWith, UNIT } from "../agents/views.ts";

const agent = { name: "expert-1", address: "0xme", needs: [], setbacks: [] } as unknown as Agent;
const job = (changes: Partial<WorldJob>): WorldJob => ({ ...jobWith(changes), termsHash: "0xterms" });
const bid = (changes: Partial<WorldBid>): WorldBid => ({
  ...bidWith(changes),
  signedOffer: {} as WorldBid["signedOffer"],
});

const world: World = {
  now: 10_000n,
  jobs: new Map([
    [1n, job({ id: 1n, client: "0xme" })],
    [2n, job({ id: 2n })],
    [3n, job({ id: 3n, status: "Submitted", provider: "0xme" })],
    [4n, job({ id: 4n, status: "Submitted", provider: "0xother", answer: "secret" })],
    [5n, job({ id: 5n, status: "Disputed", provider: "0xother", evaluator: "0xme" })],
  ]),
  bids: [
    bid({ jobId: 1n, provider: "0xa" }),
    bid({ jobId: 2n, provider: "0xb" }),
    bid({ jobId: 2n, provider: "0xme" }),
  ],
  accounts: new Map([
    ["0xme", { balance: 7n, record: { completed: 9, rejected: 0, expired: 0 } }],
    ["0xa", { balance: 8n, record: { completed: 1, rejected: 0, expired: 0 } }],
    ["0xb", { balance: 9n, record: { completed: 2, rejected: 0, expired: 0 } }],
  ]),
  listings: new Map([["audit", [{ agentId: 3n, address: "0xb", price: 1n, stars: undefined }]]]),
  wallets: new Map([["0xme", 5n]]),
};

describe("a view", () => {
  const view = viewOf(agent, world, ["0xevaluator"], UNIT);

  it("holds the agent's own business and open postings, and nothing else", () => {
    expect(view.jobs.map((each) => each.id)).toEqual([1n, 3n, 5n]);
    expect(view.postings.map((each) => each.id)).toEqual([2n]);
    expect(view.bids.map((each) => each.provider)).toEqual(["0xa"]);
    expect(view.ownBids.map((each) => each.jobId)).toEqual([2n]);
    expect([...view.records.keys()]).toEqual(["0xa", "0xb"]);
    expect(view.listings.get("audit")?.map((listing) => listing.agentId)).toEqual([3n]);
    expect(view.me).toEqual({ address: "0xme", balance: 7n, wallet: 5n });
    expect(JSON.stringify(view.jobs, (_, value) => String(value))).not.toContain("secret");
  });
});
