import * as deployments from "@surety/contracts/deployments";
import { expect, test } from "vitest";
import * as confirmationErrors from "../../src/cli/errors/confirmationErrors.ts";
import { FileUnusableError } from "../../src/cli/errors/FileUnusableError.ts";
import { InterruptedError } from "../../src/cli/errors/InterruptedError.ts";
import * as keyErrors from "../../src/cli/errors/keyErrors.ts";
import { NotFoundError } from "../../src/cli/errors/NotFoundError.ts";
import { SettingInvalidError } from "../../src/cli/errors/SettingInvalidError.ts";
import { UsageError } from "../../src/cli/errors/UsageError.ts";
import { exitCodeOf, hasExitCode } from "../../src/cli/exitCodeOf.ts";
import * as sdk from "../../src/index.ts";

function errorClassesOf(module: object): string[] {
  return Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof Error ? [name] : [],
  );
}

test("every error class that the package exports has an exit code of its own choice", () => {
  const names = [sdk, deployments, keyErrors, confirmationErrors].flatMap(errorClassesOf);
  const own = [FileUnusableError, NotFoundError, SettingInvalidError, UsageError].map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect([...names, ...own].filter((name) => !hasExitCode(name))).toEqual([]);
});

test("the code tells whose fault it is", () => {
  expect(exitCodeOf(new sdk.InvalidAmountError("1e18", 6))).toBe(2);
  expect(exitCodeOf(new sdk.SigningRefusedError())).toBe(3);
  expect(exitCodeOf(new sdk.ContractRevertError("JobNotFound", {}, ""))).toBe(4);
  expect(exitCodeOf(new sdk.RpcUnreachableError(""))).toBe(5);
  expect(exitCodeOf(new sdk.IndexerStaleError(1, 2))).toBe(6);
  expect(exitCodeOf(new sdk.TransactionTimeoutError("0x", 1))).toBe(7);
  expect(exitCodeOf(new sdk.BroadcastUncertainError("0x", 1))).toBe(8);
  expect(exitCodeOf(new InterruptedError("SIGINT", undefined))).toBe(130);
  expect(exitCodeOf(new InterruptedError("SIGTERM", undefined))).toBe(143);
});

test("what nobody foresaw is 1", () => {
  expect(exitCodeOf(new TypeError("?"))).toBe(1);
  expect(exitCodeOf("?")).toBe(1);
  expect(exitCodeOf(Object.assign(new Error("?"), { name: "toString" }))).toBe(1);
});
