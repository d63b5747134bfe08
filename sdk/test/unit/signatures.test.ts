import { readFile } from "node:fs/promises";
import { TypedDataEncoder, type TypedDataField } from "ethers";
import { describe, expect, test } from "vitest";
import type { OfferNumbers } from "../../src/offers/OfferNumbers.ts";
import { takeOfferNonce } from "../../src/offers/OfferNumbers.ts";
import { messageTypes } from "../../src/signatures/messageTypes.ts";
import { randomWord } from "../../src/signatures/randomWord.ts";

const LIMIT = 1n << 255n;
const interfaces = new URL("../../../contracts/src/interfaces/", import.meta.url);

test.each([
  ["Agreement", "ISettlement.sol", messageTypes.Agreement],
  ["Withdraw", "IAccounts.sol", messageTypes.Withdraw],
] as const)("%s has the fields that the contract's interface names", async (name, file, types) => {
  const source = await readFile(new URL(file, interfaces), "utf8");
  expect(source).toContain(
    TypedDataEncoder.from(types as unknown as Record<string, TypedDataField[]>).encodeType(name),
  );
});

describe("offer nonces", () => {
  const numbers = (): { offerNumbers: OfferNumbers } => ({ offerNumbers: new Map() });

  test("count within one storage word, then begin another", () => {
    const client = numbers();
    const taken = Array.from({ length: 300 }, () => takeOfferNonce(client, "0xA"));
    const [first = 0n] = taken;
    expect(first % 256n).toBe(0n);
    expect(taken.slice(0, 256)).toEqual(Array.from({ length: 256 }, (_, index) => first + BigInt(index)));
    expect((taken[256] ?? 0n) >> 8n).not.toBe(first >> 8n);
    expect((taken[256] ?? 0n) % 256n).toBe(0n);
  });

  test("of two processes, and of two providers, never meet", () => {
    const one = numbers();
    const taken = [takeOfferNonce(one, "0xA"), takeOfferNonce(one, "0xB"), takeOfferNonce(numbers(), "0xA")];
    expect(new Set(taken.map((nonce) => nonce >> 8n)).size).toBe(3);
  });

  test("leave the upper half to withdrawals", () => {
    const words = Array.from({ length: 500 }, () => randomWord());
    expect(words.every((word) => word >= 0n && word + 255n < LIMIT)).toBe(true);
    // Half of them have the highest bit that an offer's nonce may have.
    expect(words.some((word) => word >= LIMIT / 2n)).toBe(true);
  });
});
