import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAmount, InvalidAmountError, parseAmount } from "../../src/index.ts";

describe("parseAmount", () => {
  test.each([
    ["12.50", 6, 12_500_000n],
    ["0", 6, 0n],
    ["0.000001", 6, 1n],
    ["1000000", 2, 100_000_000n],
    ["7", 0, 7n],
    [5n, 6, 5n],
    [0n, 18, 0n],
  ])("takes %s with %i decimals", (amount, decimals, units) => {
    expect(parseAmount(amount, decimals)).toBe(units);
  });

  test.each([
    "1e18",
    "1,0",
    "-1",
    "+1",
    "",
    " 1",
    "1 ",
    ".5",
    "1.",
    "1.0000001",
    "0x10",
    "1_000",
    "NaN",
    "Infinity",
    "٣",
    "1.2.3",
    "9".repeat(70),
  ])("refuses %j", (amount) => {
    expect(() => parseAmount(amount, 6)).toThrow(InvalidAmountError);
  });

  test("refuses negative units, floats and what 96 bits cannot hold, and says what it saw", () => {
    expect(() => parseAmount(-1n, 6)).toThrow(InvalidAmountError);
    expect(() => parseAmount(1n << 96n, 6)).toThrow(InvalidAmountError);
    expect(parseAmount((1n << 96n) - 1n, 6)).toBe((1n << 96n) - 1n);
    for (const float of [0.1, 5, Number.NaN]) {
      expect(() => parseAmount(float as unknown as string, 6)).toThrow(
        expect.objectContaining({ name: "InvalidAmountError", value: String(float), decimals: 6 }),
      );
    }
  });

  test("refuses a fraction when the token has no decimals", () => {
    expect(() => parseAmount("1.0", 0)).toThrow(InvalidAmountError);
  });
});

test("formatAmount and parseAmount undo each other", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 96n) - 1n }), fc.integer({ min: 0, max: 18 }), (units, decimals) => {
      expect(parseAmount(formatAmount(units, decimals), decimals)).toBe(units);
    }),
  );
  expect(formatAmount(12_500_000n, 6)).toBe("12.500000");
});
