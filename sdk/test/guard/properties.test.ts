import { ZeroAddress } from "ethers";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BroadcastUncertainError,
  createGuard,
  type Guard,
  GuardRefusedError,
  memoryStore,
  SigningRefusedError,
} from "../../src/index.ts";
import { callOf, EVALUATOR, logOf, ME, offerOf, party, policy, SceneChain } from "./scene.ts";

const DAY = 86_400;
const CAP = 10_000n;
const WITH_ONE = 6_000n;

/** How a write fares once the guard has let it through. */
const outcomes = ["mined", "reverted", "refused by the wallet", "lost", "never mined"] as const;
type Outcome = (typeof outcomes)[number];

type Write = { price: bigint; bond: bigint; provider: number; outcome: Outcome; pause: number };

/** What really left or may leave, written down at the moment of signing. */
type Truth = { amount: bigint; provider: number; minedAt: number | undefined; isDead: boolean };

const write: fc.Arbitrary<Write> = fc.record({
  price: fc.bigInt(1n, 4_000n),
  bond: fc.bigInt(0n, 400n),
  provider: fc.integer({ min: 1, max: 3 }),
  outcome: fc.constantFrom(...outcomes),
  pause: fc.constantFrom(0, 1, 3_600, DAY - 1, DAY),
});

function sumAt(truths: readonly Truth[], now: number): bigint {
  const counts = ({ minedAt, isDead }: Truth) => !isDead && (minedAt === undefined || now < minedAt + DAY);
  return truths.filter(counts).reduce((sum, { amount }) => sum + amount, 0n);
}

/** Sends a hire through the guard as a market would, and checks every cap at the moment of signing. */
async function run(guard: Guard, chain: SceneChain, one: Write, nonce: bigint, truths: Truth[]): Promise<void> {
  const bond = one.bond < one.price ? one.bond : 0n;
  const offer = offerOf({ price: one.price, bond, provider: party(one.provider), nonce });
  const tenth = (one.price + 9n) / 10n;
  const amount = one.price + (bond > tenth ? bond : tenth);
  const hash = `0x${(nonce + 1n).toString(16).padStart(64, "0")}`;
  const clearance = await guard.review(callOf(chain, "hire", [offer, "0x"]));
  const truth: Truth = { amount, provider: one.provider, minedAt: undefined, isDead: false };
  await clearance.run(
    async () => undefined,
    async () => {
      truths.push(truth);
      expect(sumAt(truths, chain.time)).toBeLessThanOrEqual(CAP);
      const withOne = truths.filter(({ provider }) => provider === one.provider);
      expect(sumAt(withOne, chain.time)).toBeLessThanOrEqual(WITH_ONE);
      if (one.outcome === "refused by the wallet") {
        truth.isDead = true;
        throw new SigningRefusedError();
      }
      // It may be mined at any time: it stays counted.
      if (one.outcome === "lost") throw new BroadcastUncertainError(ME, Number(nonce));
      return hash;
    },
  );
  if (one.outcome === "never mined") return;
  chain.time += one.pause;
  const timestamp = chain.time;
  const logs = [
    logOf("market", "JobCreated", [nonce + 1n, ME, offer.provider, EVALUATOR, 0n, ZeroAddress]),
    logOf("market", "Hired", [nonce + 1n, ME, offer.provider, Object.values(offer), ME]),
  ];
  if (one.outcome === "mined") truth.minedAt = timestamp;
  else truth.isDead = true;
  const succeeded = one.outcome === "mined";
  chain.receipts.set(hash, { succeeded, logs: succeeded ? logs : [], timestamp });
  await clearance.settle();
}

/** Lets every read of the chain take its turn in an order that fast-check chooses and shrinks. */
function scheduled(chain: SceneChain, scheduler: fc.Scheduler): SceneChain {
  chain.now = scheduler.scheduleFunction(async () => chain.time);
  chain.receipt = scheduler.scheduleFunction(async (hash: string) => chain.receipts.get(hash) ?? null);
  chain.fee = scheduler.scheduleFunction(async () => ({ bps: 0n, recipient: ZeroAddress }));
  return chain;
}

test("no sequence of concurrent writes, whatever becomes of each, passes a cap", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(write, { minLength: 1, maxLength: 12 }), async (scheduler, writes) => {
      const chain = scheduled(new SceneChain(), scheduler);
      const limits = { maxPerCounterparty: "60", maxOpenJobs: 1_000 };
      const guard = createGuard({ policy: { ...policy, ...limits }, store: memoryStore() });
      const truths: Truth[] = [];
      const runs = writes.map((one, index) => run(guard, chain, one, BigInt(index), truths));
      const settled = Promise.allSettled(runs);
      await scheduler.waitFor(settled);
      for (const result of await settled) {
        if (result.status === "fulfilled") continue;
        const known = [GuardRefusedError, SigningRefusedError, BroadcastUncertainError];
        if (!known.some((kind) => result.reason instanceof kind)) throw result.reason;
      }
      // The guard can refuse everything and be safe: what fits beyond doubt must pass.
      const [first] = writes;
      if (first !== undefined) expect(truths.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("no sequence of concurrent writes opens more jobs than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(write, { minLength: 1, maxLength: 12 }), async (scheduler, writes) => {
      const chain = scheduled(new SceneChain(), scheduler);
      const guard = createGuard({ policy: { ...policy, maxOpenJobs: 2 }, store: memoryStore() });
      const truths: Truth[] = [];
      const small = writes.map((one) => ({ ...one, price: 1n, bond: 0n, pause: 0 }));
      const settled = Promise.allSettled(small.map((one, index) => run(guard, chain, one, BigInt(index), truths)));
      await scheduler.waitFor(settled);
      // A mined hire stays open here: this chain ends no job.
      expect(truths.filter(({ isDead }) => !isDead).length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 200 },
  );
});

test("after a transaction with other effects than predicted nothing is signed until a human resets the guard", async () => {
  await fc.assert(
    fc.asyncProperty(fc.bigInt(1n, 2_000n), fc.bigInt(1n, 500n), async (price, taken) => {
      const chain = new SceneChain();
      const mismatches: string[] = [];
      const guard = createGuard({ policy, store: memoryStore(), onMismatch: ({ hash }) => mismatches.push(hash) });
      const offer = offerOf({ price });
      const clearance = await guard.review(callOf(chain, "hire", [offer, "0x"]));
      const waiting = await guard.review(callOf(chain, "deposit", [ME, 1n]));
      const hash = await clearance.run(
        async () => undefined,
        async () => `0x${"ab".repeat(32)}`,
      );
      const logs = [
        logOf("market", "JobCreated", [1n, ME, offer.provider, EVALUATOR, 0n, ZeroAddress]),
        logOf("market", "Hired", [1n, ME, offer.provider, Object.values(offer), ME]),
        logOf("token", "Transfer", [ME, party(66), taken]),
      ];
      chain.receipts.set(hash, { succeeded: true, logs, timestamp: chain.time });
      await expect(clearance.settle()).rejects.toMatchObject({ name: "GuardMismatchError", hash });
      expect(mismatches).toEqual([hash]);
      // Reviewed before, signed never.
      await expect(
        waiting.run(
          async () => undefined,
          async () => "signed",
        ),
      ).rejects.toMatchObject({ rule: "tripped" });
      await expect(guard.review(callOf(chain, "deposit", [ME, 1n]))).rejects.toMatchObject({ rule: "tripped" });
      await guard.reset();
      await guard.review(callOf(chain, "deposit", [ME, 1n]));
    }),
    { numRuns: 50 },
  );
});
