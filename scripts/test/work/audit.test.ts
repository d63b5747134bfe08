import { describe, expect, it } from "vitest";
import { check } from "../../src/work/check/check.ts";
import { divideAudit, mergeAnswers } from "../../src/work/divideAudit.ts";
import { solve } from "../../src/work/solve/solve.ts";
import type { AuditPart, AuditTask } from "../../src/work/types.ts";

const audit = (...parts: AuditPart[]): AuditTask => ({ kind: "audit", package: "@openzeppelin/contracts", parts });
const part = (question: AuditPart["question"], source = "token/ERC20/ERC20.sol", contract = "ERC20"): AuditPart => ({
  source,
  contract,
  question,
});

describe("an audit of ERC20", () => {
  it("lists approve, transferFrom and transfer by selector", () => {
    const answer = solve(audit(part("functions")), "novice");
    expect(JSON.parse(answer)).toEqual([["0x095ea7b3", "0x23b872dd", "0xa9059cbb"]]);
  });

  it("lists Transfer and Approval by topic, which a novice misses two generations up", () => {
    const events = [
      "0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925",
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
    ];
    expect(JSON.parse(solve(audit(part("events")), "expert"))).toEqual([events]);
    const votes = audit(part("events", "token/ERC20/extensions/ERC20Votes.sol", "ERC20Votes"));
    expect(check(votes, solve(votes, "expert")).passed).toBe(true);
    expect(check(votes, solve(votes, "novice")).passed).toBe(false);
  });

  it("names what is missing and what is wrong", () => {
    expect(check(audit(part("functions")), '[["0x095ea7b3","0xdeadbeef"]]')).toEqual({
      passed: false,
      finding: "ERC20 functions: 2 of 3 missing, 1 wrong",
    });
  });
});

describe("a divided audit", () => {
  const whole = audit(
    part("functions"),
    part("errors"),
    part("functions", "access/Ownable2Step.sol", "Ownable2Step"),
    part("events", "access/AccessControl.sol", "AccessControl"),
  );

  it("is two halves whose answers make the whole", () => {
    const divided = divideAudit(whole);
    if (divided === undefined) throw new Error("four parts are enough");
    const merged = mergeAnswers(solve(divided.kept, "expert"), solve(divided.hired, "expert"));
    expect(merged).toBe(solve(whole, "expert"));
    expect(check(whole, merged).passed).toBe(true);
  });

  it("is not made of a small one", () => {
    expect(divideAudit(audit(part("functions"), part("errors")))).toBeUndefined();
  });
});
