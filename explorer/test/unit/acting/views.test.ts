import { draftPolicy } from "@surety/sdk";
import { expect, test } from "vitest";
import { MARKET, TOKEN } from "../../../../sdk/test/guard/scene.ts";
import { pagePolicy } from "../../../src/acting/pagePolicy.ts";
import { refusalOf } from "../../../src/acting/refusalOf.ts";
import { sectionsOf } from "../../../src/acting/sectionsOf.ts";

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

test("only the client reviews, only a delivery, and only in time", () => {
  expect(refusalOf(job, client.toUpperCase().replace("0X", "0x"))).toBeUndefined();
  expect(refusalOf(job, `0x${"b1".repeat(20)}`)).toContain(client);
  expect(refusalOf({ ...job, status: "Funded", whoseTurn: "provider" }, client)).toMatch(/Nothing waits for you/);
  expect(refusalOf({ ...job, whoseTurn: "anyone" }, client)).toMatch(/time for a review is over/);
  expect(refusalOf({ ...job, kind: "plain" }, client)).toMatch(/bonded jobs alone/);
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
