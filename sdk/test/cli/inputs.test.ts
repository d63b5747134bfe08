import { describe, expect, test } from "vitest";
import { parseAddress } from "../../src/cli/inputs/parseAddress.ts";
import { parseAmountText } from "../../src/cli/inputs/parseAmountText.ts";
import { parseJobId } from "../../src/cli/inputs/parseJobId.ts";
import { parsePeriod } from "../../src/cli/inputs/parsePeriod.ts";
import { parseTime } from "../../src/cli/inputs/parseTime.ts";
import { parseWhole } from "../../src/cli/inputs/parseWhole.ts";
import { parsePrivateKey } from "../../src/cli/keys/parsePrivateKey.ts";

const ALICE = "0x5BA03f9b18F4A409092c59Ed6b6B759C2752452D";
const refused = expect.objectContaining({ name: "InvalidArgumentError", remedy: expect.any(String) });

describe("a job's id", () => {
  test("is a whole number from 1 up", () => expect(parseJobId("18446744073709551617")).toBe(18446744073709551617n));
  test.each(["0", "-1", "01", "1.0", "0x1", "1e3", "", " 1", "٣"])("not %j", (text) => {
    expect(() => parseJobId(text)).toThrow(refused);
  });
});

describe("an amount", () => {
  test.each(["0", "12", "12.50", "0.000001"])("may be %s", (text) => expect(parseAmountText(text)).toBe(text));
  test.each(["1e18", "1,0", "-1", "+1", "0x10", "", ".5", "5.", "1 0", "1.1.1", "Infinity", "１"])("not %j", (text) => {
    expect(() => parseAmountText(text)).toThrow(refused);
  });
});

describe("an address", () => {
  test("gets its checksum", () => expect(parseAddress(ALICE.toLowerCase())).toBe(ALICE));
  test.each([ALICE.replace("5BA0", "5Ba0"), ALICE.slice(0, -1), "vitalik.eth", ""])("not %j", (text) => {
    expect(() => parseAddress(text)).toThrow(refused);
  });
});

describe("a period", () => {
  test.each([
    ["90s", 90],
    ["30m", 1_800],
    ["2h", 7_200],
    ["7d", 604_800],
    ["1w", 604_800],
  ])("%s is %i seconds", (text, seconds) => expect(parsePeriod(text)).toBe(seconds));
  test.each(["90", "1.5h", "-1h", "h", "1y", "1 h"])("not %j", (text) => {
    expect(() => parsePeriod(text)).toThrow(refused);
  });
});

describe("a time", () => {
  test.each([
    ["2h", { after: 7_200 }],
    ["1900000000", { at: 1_900_000_000 }],
    ["2027-01-31T12:00Z", { at: 1_801_396_800 }],
    ["2027-01-31T12:00:30Z", { at: 1_801_396_830 }],
  ])("may be %s", (text, time) => expect(parseTime(text)).toEqual(time));
  test.each(["tomorrow", "2027-01-31", "2027-13-01T00:00Z", "12", "-1h", "2027-01-31T12:00"])("not %j", (text) => {
    expect(() => parseTime(text)).toThrow(refused);
  });
});

test("a whole number keeps within its bounds", () => {
  const parse = parseWhole("a share", 0, 10_000);
  expect([parse("0"), parse("10000")]).toEqual([0, 10_000]);
  for (const text of ["10001", "-1", "0.5", "1e3", ""]) expect(() => parse(text)).toThrow(refused);
});

describe("a private key", () => {
  const KEY = `0x${"1".repeat(64)}`;
  test("may stand in blanks and without 0x", () => {
    expect(parsePrivateKey(`  ${KEY}\n`, "stdin").privateKey).toBe(KEY);
    expect(parsePrivateKey(KEY.slice(2), "stdin").privateKey).toBe(KEY);
  });
  test.each([
    "",
    "0x12",
    `0x${"0".repeat(64)}`,
    `0x${"f".repeat(64)}`,
    `${KEY.slice(0, 30)}\n${KEY.slice(30)}`,
    `0x${"g".repeat(64)}`,
  ])("is refused without being shown: %j", (text) => {
    const failure = (() => {
      try {
        return parsePrivateKey(text, "stdin");
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toMatchObject({ name: "KeyInvalidError", source: "stdin" });
    expect(failure).not.toHaveProperty("cause");
    if (text !== "") expect(JSON.stringify([failure, String(failure)])).not.toContain(text);
  });
});
