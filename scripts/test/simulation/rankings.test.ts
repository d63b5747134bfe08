import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trade } from "../../src/simulation/Ranking.ts";
import { expectationOf, UNKNOWN } from "../../src/simulation/ranking/expectationOf.ts";
import { type Link, maxFlow } from "../../src/simulation/ranking/maxFlow.ts";
import { rankingsFor } from "../../src/simulation/ranking/rankingsFor.ts";
import { rankScores } from "../../src/simulation/ranking/rankScores.ts";

const TOKEN = 1_000_000n;
const rankings = rankingsFor(6);
const trade = (client: string, provider: string, earned: bigint, price: bigint, score?: number): Trade => ({
  client,
  provider,
  earned: earned * TOKEN,
  price: price * TOKEN,
  score,
});
const paid = (client: string, provider: string, tokens: bigint, score?: number) =>
  trade(client, provider, tokens, tokens, score);
const lost = (client: string, provider: string, tokens: bigint, score?: number) =>
  trade(client, provider, 0n, tokens, score);

describe("rankings", () => {
  it("expect the same of everybody while nothing is known", () => {
    for (const ranking of Object.values(rankings)) expect(ranking([])("me", "p")).toBe(UNKNOWN);
    expect(rankings.none([paid("me", "p", 9n, 100)])("me", "p")).toBe(UNKNOWN);
  });

  it("turn tokens into expectations between unknown and certain, in the same order", () => {
    expect([0, 5, 15].map(expectationOf)).toEqual([0.5, 0.75, 0.875]);
  });
});

describe("the naive mean", () => {
  it("is the mean of the scores that were given, whoever gave them", () => {
    const mean = rankings.mean([paid("a", "p", 1n, 100), lost("b", "p", 1n, 20), paid("b", "q", 9n)]);
    expect(mean("me", "p")).toBe(0.6);
    expect(mean("me", "q")).toBe(UNKNOWN);
  });
});

describe("the value-weighted rank", () => {
  it("is volume times the share earned, at most 100 tokens per client", () => {
    const trades = [paid("a", "p", 30n), lost("b", "p", 10n), paid("a", "q", 70n), paid("a", "q", 70n)];
    expect([...rankScores(trades, 6)]).toEqual([
      ["p", 22.5],
      ["q", 100],
    ]);
    expect(rankings["value-weighted"](trades)("me", "p")).toBe(expectationOf(22.5));
  });

  it("counts money that goes round in a ring of two once", () => {
    const round = [paid("x", "y", 40n), paid("y", "x", 40n)];
    expect([...rankScores([...round, ...round, ...round], 6)]).toEqual([
      ["y", 40],
      ["x", 0],
    ]);
  });
});

describe("flow-based trust", () => {
  it("is what the viewer knows at first hand, and what others vouch for, at most as wide as each trade", () => {
    const trades = [paid("me", "p", 5n), paid("other", "p", 3n), paid("other", "q", 9n), lost("x", "q", 1n)];
    const flow = rankings.flow(trades);
    expect(flow("me", "p")).toBe(expectationOf(5));
    expect(flow("me", "q")).toBe(expectationOf(2));
    expect(flow("stranger", "q")).toBe(UNKNOWN);
  });

  it("gives a ring no more than its trades with the rest, however many identities it has", () => {
    const honest = [paid("me", "p", 50n), paid("dupe", "p", 50n), paid("dupe", "s0", 2n)];
    const ring = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.bigInt({ min: 1n, max: 99n })), { maxLength: 60 });
    fc.assert(
      fc.property(ring, (pairs) => {
        const flow = rankings.flow([...honest, ...pairs.map(([a, b, tokens]) => paid(`s${a}`, `s${b}`, tokens, 100))]);
        for (let at = 0; at < 10; at++) expect(flow("me", `s${at}`)).toBeLessThanOrEqual(expectationOf(2));
        expect(flow("me", "p")).toBe(expectationOf(50));
      }),
    );
  });
});

describe("maximum flow", () => {
  it("takes back what it sent where that makes room", () => {
    const links = [
      ["s", "a", 1n],
      ["s", "b", 1n],
      ["a", "b", 1n],
      ["a", "t", 1n],
      ["b", "t", 1n],
    ] as const;
    expect(
      maxFlow(
        links.map(([from, to, capacity]) => ({ from, to, capacity })),
        "s",
        "t",
      ),
    ).toBe(2n);
  });

  it("equals the narrowest cut between source and sink", () => {
    const node = fc.constantFrom("s", "a", "b", "c", "t");
    const link = fc.record({ from: node, to: node, capacity: fc.bigInt({ min: 0n, max: 9n }) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), (links) => {
        expect(maxFlow(links, "s", "t")).toBe(narrowestCut(links));
      }),
    );
  });
});

/** Tries every division of the nodes that has the source on one side and the sink on the other. */
function narrowestCut(links: readonly Link[]): bigint {
  const inner = ["a", "b", "c"];
  const cuts = Array.from({ length: 2 ** inner.length }, (_, bits) => {
    const side = new Set(["s", ...inner.filter((_, at) => (bits >> at) % 2 === 1)]);
    return links.reduce((sum, { from, to, capacity }) => (side.has(from) && !side.has(to) ? sum + capacity : sum), 0n);
  });
  const [narrowest = 0n] = cuts.sort((a, b) => Number(a - b));
  return narrowest;
}
