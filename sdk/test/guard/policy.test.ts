import { getAddress } from "ethers";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/guard/policy/parsePolicy.ts";
import { InvalidPolicyError } from "../../src/index.ts";
import { policy } from "./scene.ts";

/** A checksummed address with the case of one letter turned. */
const WRONG = getAddress(`0x${"ab".repeat(20)}`).replace(/[ab]$/i, (letter) =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
);

function problemsOf(value: unknown): readonly string[] {
  try {
    parsePolicy(value);
    return [];
  } catch (error) {
    if (error instanceof InvalidPolicyError) return error.problems;
    throw error;
  }
}

describe("a policy", () => {
  it.each(["TUSD", "USD₮0", "€URC", "USDC.e", "ユーロ"])("may be in %s", (symbol) => {
    expect(problemsOf({ ...policy, token: { ...policy.token, symbol } })).toEqual([]);
  });

  it.each([
    ["a symbol with a blank", { token: { ...policy.token, symbol: "A B" } }, "/token/symbol"],
    ["a symbol that turns the line around", { token: { ...policy.token, symbol: "A\u202e" } }, "/token/symbol"],
    ["no cap per day", { maxPerDay: undefined }, "required property 'maxPerDay'"],
    ["a field that nobody knows", { maxPerWeek: "1" }, "(maxPerWeek)"],
    ["an amount as a number", { maxPerDay: 5 }, "/maxPerDay"],
    ["an amount in powers", { maxPerDay: "1e3" }, "/maxPerDay"],
    ["an amount with a comma", { maxPerDay: "1,0" }, "/maxPerDay"],
    ["a negative amount", { maxPerDay: "-1" }, "/maxPerDay"],
    ["more decimals than the token", { maxPerDay: "1.001" }, "maxPerDay 1.001 does not fit 2 decimals"],
    ["an address with a wrong checksum", { market: WRONG }, "has a wrong checksum"],
    ["a function that the market lacks", { functions: ["drain"] }, "/functions/0"],
    ["a version to come", { version: 2 }, "/version"],
  ])("with %s is refused, and says so", (_, fields, problem) => {
    expect(problemsOf({ ...policy, ...fields }).join("; ")).toContain(problem);
  });

  it("is no text and no list", () => {
    for (const value of ["", "{}", [], null, 7]) expect(problemsOf(value)).not.toEqual([]);
  });
});
