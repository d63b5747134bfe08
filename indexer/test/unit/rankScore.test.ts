import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capOf } from "../../lib/capOf.ts";
import { newAccount } from "../../lib/newAccount.ts";
import type { AccountRow } from "../../lib/Rows.ts";
import { rankScore } from "../../lib/rankScore.ts";
import { event, marketRow, who, ZERO } from "./support/fixtures.ts";
import { ModelMarket } from "./support/ModelMarket.ts";
import { PureIndex } from "./support/PureIndex.ts";

const CAP = Number(capOf(6)) / 1e6;

/** One job from hire to end: who hired whom, for how much (token units), and how it ended. */
type Deal = { client: number; provider: number; price: bigint; end: "paid" | "noShow" | "lost" | "halfWon" };

const ME = 50;
const price = fc.bigInt({ min: 1n, max: 400_000_000n });
const end = fc.constantFrom("paid", "noShow", "lost", "halfWon" as const);

function deals(clients: fc.Arbitrary<number>, providers: fc.Arbitrary<number>): fc.Arbitrary<Deal[]> {
  return fc.array(fc.record({ client: clients, provider: providers, price, end }), { maxLength: 15 });
}

const past = deals(fc.integer({ min: 10, max: 14 }), fc.constant(ME));

function play(history: readonly Deal[]): AccountRow {
  const [model, index] = [new ModelMarket(), new PureIndex(marketRow())];
  for (const { client, provider, price, end } of history) {
    if (client === provider) continue;
    model.hire(who(client), who(provider), price, 0n, 0n, ZERO);
    const job = model.jobs.at(-1);
    if (!job) throw new Error("No job");
    model.now += 10n;
    if (end === "noShow") model.settle(job, "Refunded", 0n, false);
    else {
      model.submit(job);
      model.now += 10n;
      if (end === "paid") model.settle(job, "Paid", 0n, false);
      else {
        model.dispute(job);
        model.now += 10n;
        model.settle(job, "Ruled", end === "lost" ? 4_999n : 5_000n, false);
      }
    }
    model.now += 10n;
  }
  for (const happened of model.events) index.apply(happened);
  return index.accounts.get(who(ME)) ?? newAccount(who(ME), event("JobExpired", { jobId: 1n }).place);
}

const score = (history: readonly Deal[]) => play(history).rankScore;

describe("the rank", () => {
  it("is the volume that counts times the share of it that was earned, in whole tokens to the cent", () => {
    expect(rankScore({ filteredVolume: 30_000_000n, filteredLoss: 10_000_000n }, 6)).toBe(22.5);
    expect(rankScore({ filteredVolume: 1_239_999n, filteredLoss: 0n }, 6)).toBe(1.23);
    expect(rankScore({ filteredVolume: 30n * 10n ** 18n, filteredLoss: 10n ** 19n }, 18)).toBe(22.5);
    expect(rankScore({ filteredVolume: 123n, filteredLoss: 0n }, 2)).toBe(1.23);
    expect(rankScore({ filteredVolume: 0n, filteredLoss: 0n }, 6)).toBe(0);
    expect(rankScore({ filteredVolume: 0n, filteredLoss: 5n }, 6)).toBe(0);
  });

  it("never falls by honest work for a new client", () => {
    fc.assert(
      fc.property(past, price, (history, price) => {
        const better = score([...history, { client: 99, provider: ME, price, end: "paid" }]);
        expect(better).toBeGreaterThanOrEqual(score(history));
      }),
    );
  });

  it("never rises by a no-show or a lost ruling, and both count as samples", () => {
    fc.assert(
      fc.property(
        past,
        fc.integer({ min: 10, max: 16 }),
        price,
        fc.constantFrom("noShow", "lost" as const),
        (...args) => {
          const [history, client, price, end] = args;
          const worse = play([...history, { client, provider: ME, price, end }]);
          expect(worse.rankScore).toBeLessThanOrEqual(score(history));
          expect(worse.rankSamples).toBe(history.length + 1);
        },
      ),
    );
  });

  it("rises by one cap at most, whatever one more identity does with the provider", () => {
    const withSybil = deals(fc.constantFrom(99, ME), fc.constantFrom(ME, 99));
    fc.assert(
      fc.property(past, withSybil, (history, extra) => {
        expect(score([...history, ...extra])).toBeLessThanOrEqual(score(history) + CAP + 0.01);
      }),
    );
  });

  it("is worth one cap per paying client at most, and nothing more by splitting a client whose volume is below the cap", () => {
    fc.assert(
      fc.property(past, (history) => {
        const { rankScore, clientsServed } = play(history);
        expect(rankScore).toBeLessThanOrEqual(clientsServed * CAP);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 9_000_000n }), { minLength: 1, maxLength: 10 }), (prices) => {
        const paid = (client: (i: number) => number) =>
          score(prices.map((price, i) => ({ client: client(i), provider: ME, price, end: "paid" })));
        expect(paid((i) => 60 + i)).toBe(paid(() => 60));
      }),
    );
  });

  it("gains from a ring of two what the first lap gains, however often the money goes round", () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 8 }), (price, laps) => {
        const lap: Deal[] = [
          { client: 99, provider: ME, price, end: "paid" },
          { client: ME, provider: 99, price, end: "paid" },
        ];
        const ring = score(Array.from({ length: laps }, () => lap).flat());
        expect(ring).toBe(score(lap));
        expect(ring).toBeLessThanOrEqual(Math.min(CAP, Number(price) / 1e6));
      }),
    );
  });
});
