import { encodeBytes32String, keccak256, toUtf8Bytes } from "ethers";

/** Token units of a 6-decimals token. */
export const PRICE = 100_000_000n;
export const BOND = 20_000_000n;
export const FEE = 5_000_000n;
/** max(BOND, PRICE / 10) */
export const STAKE = 20_000_000n;
/** What client and provider start with, in their wallets. */
export const WALLET = 1_000_000_000n;
/** Seconds. */
export const DAY = 86_400;
/** The last Unix second that a signature can name. */
export const FOREVER = 2n ** 40n - 1n;

export const TERMS = toUtf8Bytes('{"task":"count the words"}');
export const TERMS_HASH = keccak256(TERMS);
export const MANIFEST = toUtf8Bytes('{"words":42}');
export const DELIVERABLE = keccak256(MANIFEST);
export const WHY = encodeBytes32String("a third is wrong");

export const STATUS = { Open: 0n, Funded: 1n, Submitted: 2n, Completed: 3n, Rejected: 4n, Expired: 5n, Disputed: 6n };
export const HOW = { Paid: 0n, Refunded: 1n, Withdrawn: 2n, Ruled: 3n, Conceded: 4n, Split: 5n, Agreed: 6n };
