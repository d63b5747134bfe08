import { readFileSync } from "node:fs";
import { errorsAbi } from "@surety/contracts/abi";
import { AbiCoder, Interface, type ParamType } from "ethers";
import { describe, expect, test } from "vitest";
import { decodeRevert } from "../../src/errors/decodeRevert.ts";
import { toMarketError } from "../../src/errors/toMarketError.ts";
import * as sdk from "../../src/index.ts";
import {
  ContractRevertError,
  cleanText,
  MarketError,
  type RpcRequestError,
  remedies,
  UnknownRevertError,
  WrongChainError,
} from "../../src/index.ts";

const abi = new Interface(errorsAbi);
const catalogue = readFileSync(new URL("../../../docs/errors.md", import.meta.url), "utf8");
const headings = [...catalogue.matchAll(/^### (\w+)$/gm)].map(([, name = ""]) => `errors.md#${name.toLowerCase()}`);

function sample({ baseType }: ParamType): string | bigint | boolean {
  if (baseType.startsWith("uint")) return 3n;
  if (baseType === "address") return "0x00000000000000000000000000000000000000aa";
  return baseType === "string" ? "text" : `0x${"ab".repeat(Number(baseType.slice("bytes".length)))}`;
}

describe("every error of the contracts", () => {
  test.each(errorsAbi.map((error) => [error.name, error] as const))(
    "%s has named values and a remedy",
    (name, error) => {
      const fragment = abi.getError(name);
      const values = fragment?.inputs.map(sample) ?? [];
      const decoded = decodeRevert(abi.encodeErrorResult(name, values)) as ContractRevertError;
      expect(decoded).toBeInstanceOf(ContractRevertError);
      expect(decoded.errorName).toBe(name);
      expect(Object.keys(decoded.args)).toEqual(error.inputs.map((input) => input.name));
      expect(Object.keys(decoded.args)).not.toContain("");
      expect(decoded.remedy).toBe(remedies[name]);
      expect(decoded.remedy).toMatch(/^[A-Z].{15,}\.$/);
      expect(decoded.message).toContain(name);
      expect(decoded.message).toContain(decoded.remedy);
      expect(headings).toContain(decoded.docs);
    },
  );

  test("the SDK's classes name their place in the catalogue too", () => {
    const classes = Object.entries(sdk)
      .filter(([, value]) => typeof value === "function" && value.prototype instanceof MarketError)
      .map(([name]) => `errors.md#${name.toLowerCase()}`);
    expect(classes.length).toBeGreaterThan(20);
    expect(headings).toEqual(expect.arrayContaining(classes));
    expect(new WrongChainError(1, 2).docs).toBe("errors.md#wrongchainerror");
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("no remedy speaks of an error that is gone", () => {
    expect(Object.keys(remedies).sort()).toEqual(errorsAbi.map(({ name }) => name as string).sort());
  });

  test("a remedy names only values that its error carries", () => {
    for (const error of errorsAbi) {
      const names: readonly string[] = error.inputs.map(({ name }) => name);
      const spoken = [...remedies[error.name].matchAll(/`(\w+)`/g)].map(([, name]) => name);
      expect(spoken.filter((name) => name !== undefined && !names.includes(name))).toEqual([]);
    }
  });
});

describe("other reverts", () => {
  test("the compiler's errors keep their values", () => {
    const coder = AbiCoder.defaultAbiCoder();
    const text = decodeRevert(`0x08c379a0${coder.encode(["string"], ["no\u0007 \u202Ethanks"]).slice(2)}`);
    expect(text).toMatchObject({ errorName: "Error" });
    expect(Object.values((text as ContractRevertError).args)).toEqual(["no   thanks"]);
    const foreign = decodeRevert(`0x08c379a0${coder.encode(["string"], ["Self-feedback not allowed"]).slice(2)}`);
    expect(foreign).toMatchObject({ errorName: "Error", remedy: remedies.FeedbackClientRefused });
    const inherited = decodeRevert(`0x08c379a0${coder.encode(["string"], ["constructor"]).slice(2)}`);
    expect(inherited.remedy).toBe(text.remedy);
    const panic = decodeRevert(`0x4e487b71${coder.encode(["uint256"], [17]).slice(2)}`);
    expect(panic).toMatchObject({ errorName: "Panic" });
    expect(Object.values((panic as ContractRevertError).args)).toEqual([17n]);
  });

  test.each(["0x", "0xdeadbeef", "0x12"])("data %s is an unknown revert", (data) => {
    expect(decodeRevert(data)).toMatchObject({ name: "UnknownRevertError", data });
    expect(decodeRevert(data)).toBeInstanceOf(UnknownRevertError);
  });

  test("a known selector with data cut off is an unknown revert", () => {
    const whole = abi.encodeErrorResult("JobNotFound", [7n]);
    expect(decodeRevert(whole.slice(0, 40))).toBeInstanceOf(UnknownRevertError);
  });
});

describe("failures of the node", () => {
  const sending = { account: "0xA", nonce: 4, balance: 1n, cost: 9n };
  const nodeError = (message: string) =>
    Object.assign(new Error("could not coalesce error"), { error: { code: -32_000, message } });

  test.each([
    ["nonce too low: next nonce 5, tx nonce 4", "NonceConflictError"],
    ["already known", "NonceConflictError"],
    ["replacement transaction underpriced", "NonceConflictError"],
    ["Sender doesn't have enough funds to send tx.", "GasFundsInsufficientError"],
    ["insufficient funds for gas * price + value", "GasFundsInsufficientError"],
    ["the pool is full", "RpcRequestError"],
  ])("%s", (message, name) => {
    const cause = nodeError(message);
    expect(toMarketError(cause, { url: "", sending })).toMatchObject({ name, cause });
  });

  test("a refused connection is an unreachable RPC, whoever wraps it", () => {
    const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    for (const error of [refused, new TypeError("fetch failed", { cause: refused })]) {
      expect(toMarketError(error, { url: "http://a" })).toMatchObject({ name: "RpcUnreachableError", url: "http://a" });
    }
  });

  test("what the node says loses its control characters", () => {
    const error = toMarketError(nodeError("bad\u001b[31m\nthing"), { url: "" }) as RpcRequestError;
    expect(error).toMatchObject({ code: -32_000, detail: "bad [31m thing" });
  });
});

test("cleanText cuts and never leaves half a character", () => {
  expect(cleanText("a\u0000b\u2028c", 10)).toBe("a b c");
  expect(cleanText(`${"x".repeat(9)}😀y`, 10)).toBe(`${"x".repeat(9)}\uFFFD…`);
  expect(cleanText("\ud800")).toBe("\uFFFD");
});
