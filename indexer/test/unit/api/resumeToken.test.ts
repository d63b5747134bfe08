import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToDigest, formatToken, parseToken } from "../../../src/api/events/ResumeToken.ts";

const cursor = fc.bigInt({ min: 0n, max: 10n ** 75n - 1n });
const digest = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 });
const proof = fc.option(fc.record({ base: cursor, digest }));

describe("a resume token", () => {
  it("survives the way to the client and back", () => {
    fc.assert(
      fc.property(fc.record({ cursor, proof }), (token) => {
        expect(parseToken(formatToken(token))).toEqual(token);
      }),
    );
  });

  it("may be a plain cursor", () => {
    expect(parseToken("0")).toEqual({ cursor: 0n, proof: null });
  });

  it.each(["", "-1", "1.2", "1.2.xyz", "1.2.0123456789abcdef0", "1e3", "1\n2", " 1"])("is refused: %j", (text) => {
    expect(parseToken(text)).toBeUndefined();
  });

  it("tells histories apart by every event and their order", () => {
    const digestOf = (...events: string[]) => events.reduce(addToDigest, "");
    expect(digestOf("a", "b")).toMatch(/^[0-9a-f]{16}$/);
    const histories = [
      digestOf(),
      digestOf("a"),
      digestOf("b"),
      digestOf("a", "b"),
      digestOf("b", "a"),
      digestOf("ab"),
    ];
    expect(new Set(histories).size).toBe(histories.length);
  });
});
