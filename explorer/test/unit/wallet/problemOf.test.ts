import { ContractRevertError } from "@surety/sdk";
import { expect, test } from "vitest";
import { WalletChainUnknownError } from "../../../src/wallet/errors.ts";
import { problemOf } from "../../../src/wallet/problemOf.ts";

test("a refusal of the chain is told by the contract's name, apart from its remedy", () => {
  const error = new ContractRevertError("JobStatusWrong", { jobId: 7n }, "Read the job again.");
  expect(problemOf(error)).toEqual({
    name: "JobStatusWrong",
    what: "The contract reverted with JobStatusWrong(jobId: 7).",
    remedy: "Read the job again.",
  });
});

test("so is a problem of the wallet, by its class", () => {
  expect(problemOf(new WalletChainUnknownError(5))).toMatchObject({
    name: "WalletChainUnknownError",
    what: "The wallet does not know chain 5.",
  });
});

test.each([
  [new Error("\u202ebad\nwords"), "bad words"],
  ["plain words", "plain words"],
  [new Error("x".repeat(1_000)), `${"x".repeat(600)}…`],
])("of other errors only the words are taken, as data", (error, what) => {
  expect(problemOf(error)).toEqual({ name: "Error", what, remedy: "Read the page again and try once more." });
});
