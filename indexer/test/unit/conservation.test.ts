import fc from "fast-check";
import { expect, it } from "vitest";
import { EVALUATOR, marketRow, TREASURY, who, ZERO } from "./support/fixtures.ts";
import { ModelMarket, WAYS } from "./support/ModelMarket.ts";
import { PureIndex } from "./support/PureIndex.ts";

const party = fc.integer({ min: 10, max: 13 }).map(who);
const amount = fc.bigInt({ min: 1n, max: 3_000_000n });
const perMille = fc.bigInt({ min: 0n, max: 1_000n });

type Act = (market: ModelMarket) => void;

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(party, amount).map(
    ([account, sum]): Act =>
      (market) =>
        market.deposit(account, sum),
  ),
  fc.tuple(party, amount).map(
    ([account, sum]): Act =>
      (market) =>
        market.withdraw(account, sum),
  ),
  fc
    .tuple(party, party, amount, perMille, perMille, fc.constantFrom(ZERO, who(10), who(99)))
    .map(([client, provider, price, bond, fee, payTo]): Act => {
      return (market) => market.hire(client, provider, price, (price * bond) / 1_000n, (price * fee) / 1_000n, payTo);
    }),
  fc.tuple(party, party, amount).map(([client, provider, price]): Act => {
    return (market) => market.fundPlain(client, provider, price);
  }),
  { weight: 6, arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.nat(10_000), fc.boolean()).map(answer) },
);

/** One step on with one of the running jobs: deliver, dispute, or end it in a way that its state allows. */
function answer([pick, deed, share, pushFails]: [number, number, number, boolean]): Act {
  return (market) => {
    const running = market.running();
    const job = running[pick % running.length];
    if (job === undefined) return;
    if (deed % 3 === 0) market.submit(job);
    else if (deed % 3 === 1) market.dispute(job);
    else if (job.plain) market.endPlain(job, deed % 2 === 0, pushFails);
    else market.settle(job, WAYS[job.state][(deed >> 2) % WAYS[job.state].length] ?? "Paid", BigInt(share), pushFails);
  };
}

it("keeps every coin of every legal history, transaction by transaction; pairs and spans add up", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(acts, fc.nat(2)), { minLength: 20, maxLength: 80, size: "max" }), (history) => {
      const model = new ModelMarket();
      const index = new PureIndex(marketRow());
      for (const [act, seconds] of history) {
        const seen = model.events.length;
        act(model);
        for (const event of model.events.slice(seen)) index.apply(event);
        model.now += BigInt(seconds);
        checkMarket(index, model);
      }
      checkSums(index);
      for (const account of [10, 11, 12, 13].map(who).concat(EVALUATOR, TREASURY)) {
        expect(index.accounts.get(account)?.balance ?? 0n).toBe(model.balanceOf(account));
      }
    }),
    { numRuns: 300 },
  );
});

function checkMarket({ market, accounts }: PureIndex, model: ModelMarket): void {
  const locked =
    market.budgetsHeld + market.evaluatorFeesHeld + market.bondsHeld + market.stakesHeld + market.plainHeld;
  expect(market.balancesHeld + locked).toBe(model.held);
  expect(market.deposited).toBe(market.withdrawn + market.paidOut + model.held);
  const rows = [...accounts.values()];
  const total = (pick: (row: (typeof rows)[number]) => bigint) => rows.reduce((sum, row) => sum + pick(row), 0n);
  expect(total((row) => row.balance)).toBe(market.balancesHeld);
  expect(total((row) => row.bondLocked + row.escrowed)).toBe(locked);
  expect(total((row) => row.earned)).toBe(total((row) => row.spent));
  for (const row of rows) {
    const came = row.deposited + row.earned - row.spent;
    expect(row.balance + row.bondLocked + row.escrowed + row.withdrawn + row.paidOut).toBe(came);
    for (const amount of [row.balance, row.bondLocked, row.escrowed, row.paidOut]) {
      expect(amount).toBeGreaterThanOrEqual(0n);
    }
  }
}

function checkSums({ market, accounts, pairs, buckets }: PureIndex): void {
  const totalOf = (rows: Iterable<object>, column: string) =>
    [...rows].reduce((sum, row) => sum + BigInt((row as Record<string, bigint>)[column] ?? 0), 0n);
  const spans = "jobsCreated jobsHired jobsFunded jobsCompleted jobsRejected jobsExpired jobsDisputed bids ratings";
  const sums = "volume plainVolume filteredVolume marketFees evaluatorFees";
  for (const column of `${spans} ${sums}`.split(" ") as (keyof typeof market)[]) {
    expect([column, totalOf(buckets.values(), column)]).toEqual([column, BigInt(market[column] ?? 0)]);
  }
  const ended = market.jobsCompleted + market.jobsRejected + market.jobsExpired;
  expect(totalOf(pairs.values(), "jobs")).toBe(BigInt(market.jobsHired + market.jobsFunded));
  expect(totalOf(pairs.values(), "jobs")).toBe(totalOf(accounts.values(), "jobsAsProvider"));
  expect(["completed", "rejected", "expired"].reduce((sum, column) => sum + totalOf(pairs.values(), column), 0n)).toBe(
    BigInt(ended),
  );
  expect(totalOf(pairs.values(), "disputed")).toBe(BigInt(market.jobsDisputed));
  expect(totalOf(pairs.values(), "volume")).toBe(market.volume + market.plainVolume);
  expect(totalOf(pairs.values(), "filteredVolume")).toBe(market.filteredVolume);
  expect(market.filteredVolume).toBeLessThanOrEqual(market.volume);
  for (const account of accounts.values()) {
    const mine = [...pairs.values()].filter(({ provider }) => provider === account.address);
    expect(totalOf(mine, "filteredVolume")).toBe(account.filteredVolume);
    expect(totalOf(mine, "filteredLoss")).toBe(account.filteredLoss);
    expect(totalOf(mine, "samples")).toBe(BigInt(account.rankSamples));
    expect(mine.filter(({ volume }) => volume > 0n)).toHaveLength(account.clientsServed);
  }
}
