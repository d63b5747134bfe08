import fc from "fast-check";
import { expect, it } from "vitest";
import { readableText } from "../../lib/readableText.ts";

it.each([
  ["0x", ""],
  ["0x6869", "hi"],
  ["0xefbbbf68", "\ufeffh"],
  ["0xf09f8d8e", "🍎"],
  ["0x6800", null],
  ["0xff", null],
  ["0xeda080", null],
  ["0xc080", null],
] as const)("reads %s as %j", (bytes, text) => {
  expect(readableText(bytes)).toBe(text);
});

it("gives back exactly the bytes, or nothing, whatever they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const text = readableText(`0x${Buffer.from(bytes).toString("hex")}`);
      expect(text === null || Buffer.from(text).equals(bytes)).toBe(true);
      expect(text ?? "").not.toContain("\0");
    }),
  );
});
