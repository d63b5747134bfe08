import { expect, test } from "vitest";
import { parseAcceptance } from "../../../src/acting/forms/parseAcceptance.ts";
import { parseDispute } from "../../../src/acting/forms/parseDispute.ts";
import { parseLimits } from "../../../src/acting/forms/parseLimits.ts";
import { parseMandate } from "../../../src/acting/forms/parseMandate.ts";
import { parsePosting } from "../../../src/acting/forms/parsePosting.ts";
import { parseTransfer } from "../../../src/acting/forms/parseTransfer.ts";

const token = { symbol: "TUSD", decimals: 6 };
const wallet = { units: 50_000_000n, whose: "The wallet" };
const address = `0x${"ab".repeat(20)}`;
const FORM = "Write an amount of TUSD such as 12.50, with at most 6 digits after the point.";

test("an amount is whole tokens as text, exactly", () => {
  expect(parseTransfer({ amount: " 12.5 " }, token, wallet)).toEqual({ value: { amount: 12_500_000n } });
  expect(parseTransfer({ amount: "0.000001" }, token, wallet)).toEqual({ value: { amount: 1n } });
});

test.each([
  ["", FORM],
  ["1,5", FORM],
  ["-1", FORM],
  ["1e3", FORM],
  ["0.0000001", FORM],
  ["0", "Write an amount above zero."],
  ["50.000001", "The wallet holds 50.00 TUSD: write at most that."],
])("%j is no amount to move", (amount, problem) => {
  expect(parseTransfer({ amount }, token, wallet)).toEqual({ problems: { amount: problem } });
});

test("a reason has 1 to 1,024 bytes, not characters", () => {
  expect(parseDispute({ reason: " The sum is wrong. " })).toEqual({ value: { reason: "The sum is wrong." } });
  expect(parseDispute({ reason: "é".repeat(512) })).toEqual({ value: { reason: "é".repeat(512) } });
  expect(parseDispute({ reason: "é".repeat(513) })).toEqual({
    problems: { reason: "Shorten it to 1024 bytes; it has 1026." },
  });
  expect(parseDispute({ reason: "  " })).toHaveProperty("problems.reason");
});

test("an acceptance may rate, with a score and a word", () => {
  expect(parseAcceptance({ score: "", tag: "" })).toEqual({ value: {} });
  expect(parseAcceptance({ score: "100", tag: "" })).toEqual({ value: { rating: { score: 100 } } });
  expect(parseAcceptance({ score: "0", tag: "late" })).toEqual({ value: { rating: { score: 0, tag: "late" } } });
  expect(parseAcceptance({ score: "101", tag: "" })).toHaveProperty("problems.score");
  expect(parseAcceptance({ score: "9.5", tag: "" })).toHaveProperty("problems.score");
  expect(parseAcceptance({ score: "", tag: "late" })).toHaveProperty("problems.score");
  expect(parseAcceptance({ score: "9", tag: "é".repeat(16) })).toHaveProperty("problems.tag");
});

const posting = {
  title: "Sum",
  kind: "arithmetic",
  description: "Add 20 and 22.",
  method: "exact-match",
  criteria: "The sum in decimal digits.",
  evaluator: address,
  hours: "24",
};

test("a posting becomes terms of the schema", () => {
  expect(parsePosting(posting)).toEqual({
    value: {
      terms: {
        version: 1,
        title: "Sum",
        kind: "arithmetic",
        description: "Add 20 and 22.",
        acceptance: { method: "exact-match", description: "The sum in decimal digits." },
      },
      evaluator: address,
      openSeconds: 86_400,
    },
  });
});

test.each([
  ["title", "x".repeat(121), "Shorten it to 120 characters; it has 121."],
  ["title", " ", "Write something here."],
  ["kind", "Solidity Audit", /lower-case words joined by hyphens, at most 60/],
  ["method", "", /lower-case words/],
  ["criteria", "", "Write something here."],
  ["evaluator", "0x12", "Write an address: 0x and 40 hex digits."],
  ["hours", "0", "Write whole hours from 1 to 8760."],
  ["hours", "8761", "Write whole hours from 1 to 8760."],
  ["description", "é".repeat(2_500), /^Shorten the terms: it has \d+ bytes, at most 4096 fit\.$/],
])("a posting's %s %j is refused at its field", (field, text, problem) => {
  expect(parsePosting({ ...posting, [field]: text })).toEqual({
    problems: { [field]: typeof problem === "string" ? problem : expect.stringMatching(problem) },
  });
});

const mandate = {
  operator: address,
  maxPerJob: "5",
  maxPerPeriod: "20",
  periodHours: "24",
  days: "7",
  evaluator: "",
};

test("a mandate is caps, a life and rights", () => {
  expect(parseMandate(mandate, ["hire", "post", "unknown"], false, token)).toEqual({
    value: {
      operator: address,
      maxPerJob: 5_000_000n,
      maxPerPeriod: 20_000_000n,
      period: 86_400,
      lifeSeconds: 604_800,
      rights: ["post", "hire"],
      isAllowlisted: false,
    },
  });
  expect(parseMandate({ ...mandate, evaluator: address }, ["post"], true, token)).toMatchObject({
    value: { evaluator: address, isAllowlisted: true },
  });
});

test("all that is wrong with a mandate is told at once", () => {
  const wrong = { operator: "", maxPerJob: "x", maxPerPeriod: "0", periodHours: "0", days: "9999", evaluator: "0x" };
  const parsed = parseMandate(wrong, [], false, token);
  expect(Object.keys("problems" in parsed ? parsed.problems : {})).toEqual([
    "operator",
    "maxPerJob",
    "maxPerPeriod",
    "periodHours",
    "days",
    "evaluator",
    "rights",
  ]);
});

test("an act may risk no more than a day", () => {
  expect(parseLimits({ maxPerTransaction: "10", maxPerDay: "50" }, token)).toEqual({
    value: { maxPerTransaction: "10", maxPerDay: "50" },
  });
  expect(parseLimits({ maxPerTransaction: "60", maxPerDay: "50" }, token)).toEqual({
    problems: { maxPerTransaction: "Write at most what a day may risk." },
  });
  expect(parseLimits({ maxPerTransaction: "", maxPerDay: "all" }, token)).toEqual({
    problems: { maxPerTransaction: FORM, maxPerDay: FORM },
  });
});
