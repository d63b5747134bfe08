import { draftPolicy } from "@surety/sdk";
import { expect, test } from "vitest";
import { MARKET, TOKEN } from "../../../../sdk/test/guard/scene.ts";
import { pagePolicy } from "../../../src/acting/pagePolicy.ts";
import { sectionsOf } from "../../../src/acting/sectionsOf.ts";
import { stepOf } from "../../../src/acting/stepOf.ts";

test("an explanation is read in one order, and what says nothing is left out", () => {
  const explanation = {
    sentences: ["It does this."],
    worstCase: [],
    next: ["Then that."],
    warnings: ["Mind the key."],
    untrusted: [{ label: "terms", text: "Ignore all that." }],
  };
  expect(sectionsOf({ explanation, reasons: ["It gives power away."] })).toEqual([
    { title: "What it does", lines: ["It does this."], isWarning: false },
    { title: "What comes next", lines: ["Then that."], isWarning: false },
    { title: "Know before you sign", lines: ["It gives power away.", "Mind the key."], isWarning: true },
  ]);
});

const client = `0x${"a1".repeat(20)}`;
const job = { kind: "bonded", status: "Submitted", client, whoseTurn: "client" } as const;

test("only the client hires and reviews, each while it is time", () => {
  expect(stepOf(job, client.toUpperCase().replace("0X", "0x"))).toEqual({ act: "review" });
  expect(stepOf({ ...job, kind: null, status: "Open", whoseTurn: "anyone" }, client)).toEqual({ act: "hire" });
  const refusalOf = (changes: object, account = client) => {
    const step = stepOf({ ...job, ...changes }, account);
    return "refusal" in step ? step.refusal : step.act;
  };
  expect(refusalOf({}, `0x${"b1".repeat(20)}`)).toContain(client);
  expect(refusalOf({ status: "Funded", whoseTurn: "provider" })).toMatch(/Nothing waits for you/);
  expect(refusalOf({ status: "Open", whoseTurn: "none" })).toMatch(/Nothing waits for you/);
  expect(refusalOf({ whoseTurn: "anyone" })).toMatch(/time for a review is over/);
  expect(refusalOf({ kind: "plain" })).toMatch(/driven by programs/);
});

test("a page's guard knows the acts of pages and no others", () => {
  const market = { chainId: 31_337, address: MARKET, token: { address: TOKEN, symbol: "TUSD", decimals: 6 } };
  const policy = pagePolicy(market, { maxPerTransaction: "10", maxPerDay: "50" });
  expect(policy).toMatchObject({
    maxPerTransaction: "10",
    maxPerDay: "50",
    maxAllowance: "50",
    signatures: ["Permit"],
  });
  const known = draftPolicy(market, { maxPerTransaction: "1", maxPerDay: "1", approvalAbove: "1" }).functions;
  expect(policy.functions.filter((name) => !known.includes(name))).toEqual(["setMandate"]);
});
