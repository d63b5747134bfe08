import { describe, expect, it } from "vitest";
import { findProblems } from "../../src/prove/findProblems.ts";
import type { Target } from "../../src/prove/Target.ts";

function target(name: string, verdict: Target["verdict"], kind = "assertion"): Target {
  return { contract: "Proof", name, kind, expression: "x", verdict };
}

describe("findProblems", () => {
  it("finds none when all is proved, enumerated or refuted as it should be", () => {
    const claims = [target("sums", "proved"), target("grows", "unproved"), target("grows", "proved")];
    const refuted = [target("wrong", "violated"), target("wrong", "proved", "overflow")];
    expect(findProblems(claims, refuted, ["Proof.grows"])).toEqual([]);
  });

  it("names a violated claim, even an enumerated one", () => {
    expect(findProblems([target("sums", "violated"), target("sums", "unproved")], [], ["Proof.sums"])).toEqual([
      "Proof.sums, assertion in `x`: the checker has a counterexample.",
    ]);
  });

  it("names an unproved claim that no test covers", () => {
    expect(findProblems([target("sums", "unproved", "overflow")], [], [])).toEqual([
      "Proof.sums, overflow in `x`: unproved, and no test enumerates it.",
    ]);
  });

  it("names an enumerated claim that needs it no more", () => {
    expect(findProblems([target("sums", "proved")], [], ["Proof.sums"])).toEqual([
      "Proof.sums is proved, or gone: take it off the list of enumerated claims.",
    ]);
  });

  it("names a false claim that the checker believes", () => {
    expect(findProblems([], [target("wrong", "proved"), target("open", "unproved")], [])).toEqual([
      "Proof.wrong, assertion in `x`: is false, but the checker did not refute it.",
      "Proof.open, assertion in `x`: is false, but the checker did not refute it.",
    ]);
  });
});
