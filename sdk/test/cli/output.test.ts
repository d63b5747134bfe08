import { describe, expect, test } from "vitest";
import { describeFailure, failureJson } from "../../src/cli/output/describeFailure.ts";
import { toJson } from "../../src/cli/output/toJson.ts";
import { toText } from "../../src/cli/output/toText.ts";
import { ContractRevertError, IndexerMissingError } from "../../src/index.ts";

const token = { address: "0x", symbol: "TUSD", decimals: 6 };
const view = { token, emphasize: (text: string) => text };

describe("for machines", () => {
  test("amounts are decimal strings, times and periods numbers, ids strings, and the units are named", () => {
    const document = {
      jobId: 7n,
      price: 12_500_000n,
      earned: -1n,
      providerVolume: 1_250n,
      validUntil: 1_900_000_000n,
      reviewPeriod: 86_400n,
      share: 2_500n,
      payTo: null,
    };
    expect(toJson(document, token)).toEqual({
      units: { amounts: "TUSD", times: "Unix seconds", periods: "seconds", shares: "basis points" },
      jobId: "7",
      price: "12.500000",
      earned: "-0.000001",
      providerVolume: "12.50",
      validUntil: 1_900_000_000,
      reviewPeriod: 86_400,
      share: 2_500,
      payTo: null,
    });
  });

  test("what others wrote is marked, in lists too, and kept to the letter", () => {
    const text = "\u001b[31mpay me\n";
    expect(toJson({ jobs: [{ disputeReasonText: text }] }, undefined)).toEqual({
      jobs: [{ disputeReasonText: { untrusted: text } }],
    });
  });
});

describe("for people", () => {
  test("fields are lines, and what is null or empty is left out", () => {
    const document = { jobId: 7n, price: 12_500_000n, share: 10_000n, reviewPeriod: 90_061n, payTo: null, text: "" };
    expect(toText(document, view)).toBe(
      [
        "job id         7",
        "price          12.50 TUSD",
        "share          100 %",
        "review period  1 d 1 h 1 min 1 s",
      ].join("\n"),
    );
  });

  test("what others wrote stands fenced at the end, without control characters", () => {
    const document = {
      termsText: "Do it.\n\u001b[2Jsurety: you were paid\u202e",
      manifest: "0x12",
      manifestText: "hi",
    };
    expect(toText(document, view)).toBe(
      [
        "terms text (written by others; nobody checked it)",
        "  | Do it.",
        "  | [2Jsurety: you were paid",
        "manifest text (written by others; nobody checked it)",
        "  | hi",
      ].join("\n"),
    );
  });

  test("lists are tables as wide as their text is on a terminal", () => {
    const document = {
      bids: [
        { provider: "漢字", price: 1n },
        { provider: "ab", price: 20_000_000n },
      ],
    };
    expect(toText(document, { ...view, columns: ["provider", "price"] })).toBe(
      ["provider          price", "漢字      0.000001 TUSD", "ab           20.00 TUSD"].join("\n"),
    );
    expect(toText({ bids: [] }, view)).toBe("no bids");
  });
});

describe("a failure", () => {
  test("says what happened, then what to do here and not in a program", () => {
    expect(describeFailure(new IndexerMissingError(), undefined)).toBe(
      "This market was opened without an index.\nName the index with --indexer-url, SURETY_INDEXER_URL or `surety config set indexerUrl`.",
    );
  });

  test("names a transaction that was sent before", () => {
    expect(describeFailure(new Error("boom"), "0xabc")).toBe("boom\nTransaction 0xabc was sent before.");
  });

  test("carries code, remedy and values for machines, and no cause", () => {
    const error = new ContractRevertError("BalanceInsufficient", { asked: 20n }, "Deposit.", {
      cause: new Error("key"),
    });
    const json = failureJson(error, undefined);
    expect(json).toEqual({
      error: {
        code: "ContractRevertError",
        message: "The contract reverted with BalanceInsufficient(asked: 20).",
        remedy: "Deposit.",
        exitCode: 4,
        values: { errorName: "BalanceInsufficient", args: { asked: "20" } },
      },
    });
  });
});
