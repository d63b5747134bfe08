import { hexlify, randomBytes } from "ethers";

/** A nonce of 32 bytes without the last, which counts within its storage word. */
const WORD_BYTES = 31;

/** The first of 256 nonces that share a storage word, at random among those below 2^255. Two draws never meet in practice. */
export function randomWord(): bigint {
  return (BigInt(hexlify(randomBytes(WORD_BYTES))) << 8n) & ((1n << 255n) - 1n);
}
