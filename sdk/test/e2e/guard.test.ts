import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Approval,
  type ApprovalRequest,
  createGuard,
  draftPolicy,
  type Guard,
  type GuardOptions,
  type Market,
  memoryStore,
  type Policy,
} from "../../src/index.ts";
import { manifestFor, terms, termsHash } from "../support/documents.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

let local: LocalMarket;
let provider: Market;
const address = (index: number) => local.actor(index).address;

beforeAll(async () => {
  local = await startMarket(6);
  provider = await local.open(local.actor(1));
  await (await provider.deposit({ amount: "50" })).wait();
});

afterAll(() => local?.stop());

const yes = async ({ hash }: ApprovalRequest): Promise<Approval> => ({ hash, isApproved: true });

async function guarded(index: number, changes: Partial<Policy> = {}, options: Partial<GuardOptions> = {}) {
  const day = { maxPerDay: "50", maxPerTransaction: "25", approvalAbove: "10" };
  const policy = { ...draftPolicy(await local.open(), day), ...changes };
  const guard: Guard = createGuard({ policy, store: memoryStore(), ...options });
  return { guard, market: await local.open(local.actor(index), { guard }) };
}

test("a whole job under a guard: every write passes, is compared after mining, and is counted once", async () => {
  const { guard, market } = await guarded(0, {}, { approve: yes });
  await (await market.deposit({ amount: "40" })).wait();
  const { timestamp } = await market.getLatestBlock();
  const { jobId } = (await (await market.post({ evaluator: address(2), terms, expiresAt: timestamp + 3_600 })).wait())
    .result;
  const signed = await provider.signOffer({ jobId, termsHash, price: "10", bond: "1" });
  await (await provider.bid(signed)).wait();
  await (await market.hire(signed)).wait();
  await (await provider.submit({ jobId, manifest: manifestFor(jobId) })).wait();
  expect((await guard.inspect()).jobs).toEqual([{ jobId: jobId.toString(), isCounted: true }]);
  await (await market.accept({ jobId, rating: { score: 90 } })).wait();
  const { reservations, jobs, trip } = await guard.inspect();
  expect(trip).toBeNull();
  expect(jobs).toEqual([]);
  expect(reservations.every(({ stage }) => stage === "done")).toBe(true);
  // Price and possible stake once, at the hire; nothing again for the acceptance.
  expect(reservations.flatMap(({ risks }) => risks)).toEqual([{ amount: "11000000", counterparty: address(1) }]);
});
