import { describe, expect, it } from "vitest";
import { groupHashes, groupOf } from "../../src/data/groupHashes.ts";
import { urlOf } from "../../src/data/urlOf.ts";
import { bucketRows } from "../../src/view/bucketRows.ts";
import { jobFilters } from "../../src/view/jobFilters.ts";
import { lagOf } from "../../src/view/lagOf.ts";
import { outcomeFigures } from "../../src/view/marketFigures.ts";
import { plainText } from "../../src/view/plainText.ts";
import { reconcileText } from "../../src/view/reconcileText.ts";
import { showAmount } from "../../src/view/showAmount.ts";
import { showShare } from "../../src/view/showShare.ts";
import { showSpan } from "../../src/view/showSpan.ts";
import { showTime } from "../../src/view/showTime.ts";
import { titleOf } from "../../src/view/titleOf.ts";
import { turnText } from "../../src/view/turnText.ts";

const TUSD = { tokenSymbol: "TUSD", tokenDecimals: 6 };

describe("figures", () => {
  it.each([
    ["0", "0.00 TUSD"],
    ["1", "0.000001 TUSD"],
    ["12500000", "12.50 TUSD"],
    ["1234567890123456789", "1\u202f234\u202f567\u202f890\u202f123.456789 TUSD"],
    ["-1850000", "-1.85 TUSD"],
  ])("%s token units are %s, to the last unit", (units, text) => expect(showAmount(units, TUSD)).toBe(text));

  it("a token without decimals has none", () => {
    expect(showAmount("7", { tokenSymbol: "ONE", tokenDecimals: 0 })).toBe("7 ONE");
  });

  it("a rate comes with what it rests on, and none without", () => {
    expect([showShare(53, 82), showShare(0, 0)]).toEqual(["64.6 % of 82", "none yet"]);
  });

  it("spans are told in two units, times in UTC", () => {
    expect([0, 59, 3_600, 93_784, -5].map(showSpan)).toEqual(["0 s", "59 s", "1 h", "1 d 2 h", "0 s"]);
    expect([showTime("0"), showTime("999999999999999")]).toEqual(["1970-01-01 00:00:00 UTC", "second 999999999999999"]);
  });

  it("outcomes say that there are none yet rather than 0 %", () => {
    const none = { settled: 0, completed: 0, disputed: 0, noShows: 0, unruled: 0, medianSeconds: null };
    const outcomes = { chainId: 1, market: "0x", jobs: 3, slowestTenthSeconds: null, ...none };
    expect(outcomeFigures(outcomes).map(({ value }) => value)).toEqual(Array(5).fill("none yet"));
  });
});

describe("texts of strangers", () => {
  it("lose what could disguise them", () => {
    expect(plainText("pay\u202eevil\u0000\u200b\u001b[31m\n\tok")).toBe("payevil[31m\n\tok");
    expect(plainText("x".repeat(30), 10)).toBe(`${"x".repeat(10)}…`);
  });

  it.each([
    ['{"title":"Audit\\u202e of\\n Vault"}', "Audit of Vault"],
    ['{"title":{"a":1}}', '{"title":{"a":1}}'],
    ["null", "null"],
    ["  ", "Terms without words"],
    ["plain words", "plain words"],
    [null, "Terms that are no text"],
    [undefined, "Terms not published"],
  ])("%j is titled %j", (text, title) => expect(titleOf(text)).toBe(title));
});

describe("turns", () => {
  const job = { kind: "bonded", nextAct: null, turnUntil: "1000" } as const;
  it.each([
    [{ ...job, status: "Open", effectiveStatus: "Open", whoseTurn: "anyone" }, "Open to bids, for 1 min 40 s"],
    [
      { ...job, status: "Funded", effectiveStatus: "Funded", whoseTurn: "provider", nextAct: "claimRefund" },
      "The provider's, to deliver, for 1 min 40 s",
    ],
    [
      { ...job, status: "Submitted", effectiveStatus: "Submitted", whoseTurn: "evaluator", kind: "plain" },
      "The evaluator's, to judge, for 1 min 40 s",
    ],
    [
      { ...job, status: "Disputed", effectiveStatus: "Overdue", whoseTurn: "evaluator", nextAct: "claimSplit" },
      "Overdue: anybody may split the pot",
    ],
    [{ ...job, status: "Completed", effectiveStatus: "Completed", whoseTurn: "none", turnUntil: null }, "It has ended"],
  ] as const)("%o", (given, text) => expect(turnText(given, 900)).toBe(text));

  it("an open job past its time waits for nobody", () => {
    const open = { ...job, status: "Open", effectiveStatus: "Open", whoseTurn: "anyone" } as const;
    expect(turnText(open, 1_000)).toBe("Too late to hire; only the client can call it off");
    expect(turnText(open, null)).toBe("Open to bids");
  });
});

it("spans without events get a row of zeros between those with", () => {
  const bucket = (start: number) => ({ start: String(start), jobsCreated: 2, volume: "1500000", filteredVolume: "0" });
  const rows = bucketRows([bucket(10_800), bucket(3_600)] as never, "hour", 6);
  expect(rows.map(({ label, jobsCreated, volume }) => [label, jobsCreated, volume])).toEqual([
    ["01-01 01:00", 2, 1.5],
    ["01-01 02:00", 0, 0],
    ["01-01 03:00", 2, 1.5],
  ]);
  expect(bucketRows([], "day", 6)).toEqual([]);
});

it("filters that REST does not know are left out", () => {
  const given = new URLSearchParams(`status=Open&kind=sweet&overdue=false&client=0x12&provider=0x${"ab".repeat(20)}`);
  expect(jobFilters(given)).toEqual({ status: "Open", overdue: false, provider: `0x${"ab".repeat(20)}` });
  expect(jobFilters(new URLSearchParams(`market=31337:0x${"ab".repeat(20)}`))).toEqual({
    chainId: 31337,
    market: `0x${"ab".repeat(20)}`,
  });
  expect(jobFilters(new URLSearchParams("market=31337"))).toEqual({});
});

it("terms are asked for in groups that newer jobs leave as they are", () => {
  const job = (jobId: number, termsHash: string | null) => ({
    chainId: 1,
    market: "0xm",
    jobId: String(jobId),
    termsHash,
  });
  const old = [job(49, "0xa"), job(48, "0xb"), job(47, "0xa"), job(46, null)];
  expect([...groupHashes(old)]).toEqual([["1:0xm:0", "0xa,0xb"]]);
  expect(groupHashes([job(51, "0xc"), job(50, "0xa"), ...old]).get("1:0xm:0")).toBe("0xa,0xb");
  expect(groupOf(job(51, null))).toBe("1:0xm:1");
});

it("questions have addresses", () => {
  expect(urlOf("", { path: "/stats" })).toBe("/v1/stats");
  expect(urlOf("https://i.test", { path: "/jobs/{id}", id: "1:0xab:7" })).toBe("https://i.test/v1/jobs/1:0xab:7");
  expect(urlOf("", { path: "/search", query: { q: "a&b" } })).toBe("/v1/search?q=a%26b");
});

it("the index says how far it is, and what a comparison found", () => {
  const chain = { chainId: 1, block: 5, time: 1_000 };
  expect(lagOf(chain, 1_010)).toBe("up to date with your clock");
  expect(lagOf(chain, 4_600)).toBe("1 h behind your clock");
  expect(lagOf(chain, 0)).toBe("16 min 40 s ahead of your clock");
  const found = { chainId: 1, contract: "0x", block: 54, checkedAt: 0, checked: 900, differences: 2, sample: [] };
  expect(reconcileText(found)).toBe(
    "At block 54 2 values of 900 rows differ from the chain (1970-01-01 00:00:00 UTC).",
  );
});
