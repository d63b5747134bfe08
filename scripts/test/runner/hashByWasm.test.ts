import { keccak_256 } from "@noble/hashes/sha3.js";
import { getAddress, hexlify, keccak256, toUtf8Bytes } from "ethers";
import { expect, test } from "vitest";
import { hashByWasm } from "../../src/runner/hashByWasm.ts";

test("ethers hashes by WebAssembly what it hashed before, at every length around a block", async () => {
  // Bytes that are never the same twice; a block of keccak-256 has 136.
  const inputs = Array.from({ length: 300 }, (_, length) => Uint8Array.from({ length }, (__, at) => length * 31 + at));
  const before = inputs.map((input) => keccak256(input));
  await hashByWasm();
  expect(inputs.map((input) => keccak256(input))).toEqual(before);
  expect(inputs.map((input) => hexlify(keccak_256(input)))).toEqual(before);
});

test("a hash stays as it was when the next is made", async () => {
  await hashByWasm();
  const first = keccak256(toUtf8Bytes("first"));
  expect(keccak256(toUtf8Bytes("second"))).not.toBe(first);
  expect(getAddress("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")).toBe("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
});
