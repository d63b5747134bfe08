import {
  errorsAbi,
  identityRegistryAbi,
  jobMarketAbi,
  reputationRegistryAbi,
  testUSDAbi,
  validationRegistryAbi,
} from "@surety/contracts/abi";
import {
  ErrorFragment,
  EventFragment,
  FunctionFragment,
  getBytes,
  Interface,
  type InterfaceAbi,
  id,
  type ParamType,
  ZeroHash,
} from "ethers";
import { describe, expect, test, vi } from "vitest";
import { interfaceOf } from "../../src/chain/interfaceOf.ts";

const abis: [string, InterfaceAbi][] = [
  ["the market", jobMarketAbi],
  ["the token", testUSDAbi],
  ["the errors", errorsAbi],
  ["the identity registry", identityRegistryAbi],
  ["the reputation registry", reputationRegistryAbi],
  ["the validation registry", validationRegistryAbi],
];

/** A value that fits, different for each place. */
function sample({ baseType, type, arrayChildren, components }: ParamType, at: number): unknown {
  if (arrayChildren !== null) return [sample(arrayChildren, at), sample(arrayChildren, at + 1)];
  if (baseType === "tuple") return (components ?? []).map((field, index) => sample(field, at + index));
  if (type === "address") return `0x${(at + 1).toString(16).padStart(40, "ab")}`;
  if (type === "bool") return at % 2 === 0;
  if (type === "string") return `text ${at}`;
  if (type === "bytes") return `0x${"cd".repeat(at + 1)}`;
  const width = Number(/^bytes(\d+)$/.exec(type)?.[1] ?? 0);
  return width > 0 ? `0x${"ef".repeat(width)}` : BigInt(at + 1);
}

const samples = (inputs: readonly ParamType[]): unknown[] => inputs.map(sample);

describe.each(abis)("the ABI of %s, hashed once", (_, abi) => {
  const plain = new Interface(abi);
  const quick = interfaceOf(abi);

  test("reads every event as ethers does", () => {
    for (const event of plain.fragments.filter((item) => item instanceof EventFragment)) {
      const log = plain.encodeEventLog(event, samples(event.inputs));
      const [expected, read] = [plain.parseLog(log), quick.parseLog(log)];
      expect(read).toEqual(expected);
      expect([read?.name, read?.topic, read?.signature]).toEqual([event.name, id(event.format()), event.format()]);
    }
  });

  test("writes and reads every call as ethers does", () => {
    for (const act of plain.fragments.filter((item) => item instanceof FunctionFragment)) {
      const data = plain.encodeFunctionData(act, samples(act.inputs));
      const decoded = plain.decodeFunctionData(act, data);
      for (const named of [quick.getFunction(act.format()) ?? "", act.format()]) {
        expect(quick.encodeFunctionData(named, samples(act.inputs))).toBe(data);
        expect(quick.decodeFunctionData(named, data)).toEqual(decoded);
        expect(quick.decodeFunctionData(named, getBytes(data))).toEqual(decoded);
        expect(quick.decodeFunctionData(named, `0x${data.slice(2).toUpperCase()}`)).toEqual(decoded);
      }
      expect(quick.parseTransaction({ data })).toEqual(plain.parseTransaction({ data }));
      const answer = plain.encodeFunctionResult(act, samples(act.outputs));
      const bySelector = quick.decodeFunctionResult(data.slice(0, 10), answer);
      expect(bySelector).toEqual(plain.decodeFunctionResult(act, answer));
    }
  });

  test("reads every error as ethers does", () => {
    for (const error of plain.fragments.filter((item) => item instanceof ErrorFragment)) {
      const data = plain.encodeErrorResult(error, samples(error.inputs));
      expect(quick.parseError(data)).toEqual(plain.parseError(data));
      expect(quick.parseError(data)?.selector).toBe(id(error.format()).slice(0, 10));
    }
  });

  test("knows no topic, selector or error of others", () => {
    expect(quick.parseLog({ topics: [id("Foreign(uint256)")], data: ZeroHash })).toBeNull();
    expect(quick.getFunction("0xdeadbeef")).toBeNull();
    expect(quick.parseError("0xdeadbeef")).toBeNull();
  });

  test("still reads the errors of the compiler", () => {
    const data = `0x4e487b71${"11".padStart(64, "0")}`;
    expect(quick.parseError(data)?.args).toEqual(plain.parseError(data)?.args);
  });
});

test("a log that misses fields of its event throws as with ethers", () => {
  const log = { topics: [id("JobSubmitted(uint256,address,bytes32)")], data: "0x" };
  const message = (abi: Interface): string => {
    try {
      return String(abi.parseLog(log));
    } catch (error) {
      return String(error);
    }
  };
  expect(message(interfaceOf(jobMarketAbi))).toBe(message(new Interface(jobMarketAbi)));
});

test.each(["0x", "0x1234", "0xdeadbeef", "no bytes", "SELECTORzz", "SELECTOR0"])(
  "a call of another function or of odd bytes, %s, is refused",
  (text) => {
    const quick = interfaceOf(jobMarketAbi);
    const act = quick.getFunction("claimPayment");
    if (act === null) throw new Error("The market lacks claimPayment.");
    const data = text.replace("SELECTOR", act.selector);
    expect(() => quick.decodeFunctionData(act, data)).toThrow(/INVALID_ARGUMENT|BUFFER_OVERRUN/);
    expect(() => new Interface(jobMarketAbi).decodeFunctionData(act, data)).toThrow(/INVALID_ARGUMENT|BUFFER_OVERRUN/);
    expect(() => quick.encodeFunctionData(act, [-1n])).toThrow("value out-of-bounds");
  },
);

test("no signature is hashed again", () => {
  const quick = interfaceOf(jobMarketAbi);
  const topic = vi.spyOn(EventFragment.prototype, "topicHash", "get");
  const selector = vi.spyOn(FunctionFragment.prototype, "selector", "get");
  const log = quick.encodeEventLog("Deposited", samples(quick.getEvent("Deposited")?.inputs ?? []));
  expect(quick.parseLog(log)?.name).toBe("Deposited");
  expect(quick.parseTransaction({ data: quick.encodeFunctionData("claimPayment", [1n]) })?.name).toBe("claimPayment");
  expect([topic.mock.calls.length, selector.mock.calls.length]).toEqual([0, 0]);
  vi.restoreAllMocks();
});
