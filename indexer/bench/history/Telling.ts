import { concatHex, type Hex, keccak256, numberToHex, pad, slice, toHex } from "viem";
import type { Slot } from "./slotsOf.ts";

/** One of the many times that a story is told in a history: other accounts, other jobs, another time, the same acts. */
export class Telling {
  private readonly salt: Hex;
  private readonly kept: ReadonlySet<string>;
  private readonly jobIdOf: (jobId: number) => number;
  private readonly delay: number;
  private readonly accounts = new Map<string, Hex>();

  /**
   * @param number Makes accounts and transactions of this telling its own.
   * @param kept Accounts that are the same in all tellings, in lower case: zero, the market, the receiver of its fee.
   * @param jobIdOf Job id of the history for a job id of the story.
   * @param delay Seconds from the story's time to this telling's.
   */
  constructor(number: number, kept: ReadonlySet<string>, jobIdOf: (jobId: number) => number, delay: number) {
    this.salt = numberToHex(number, { size: 8 });
    this.kept = kept;
    this.jobIdOf = jobIdOf;
    this.delay = delay;
  }

  /** The account that plays this account's part. */
  account(address: Hex): Hex {
    const known = this.accounts.get(address);
    if (known !== undefined) return known;
    const other = this.kept.has(address) ? address : slice(keccak256(concatHex([address, this.salt])), 12);
    this.accounts.set(address, other);
    return other;
  }

  transaction(hash: Hex): Hex {
    return keccak256(concatHex([hash, this.salt]));
  }

  /** A 32-byte word of an event as it reads in this telling. */
  word(kind: Slot["kind"], word: Hex): Hex {
    if (kind === "account") return pad(this.account(slice(word, 12)));
    const value = Number(word);
    // Zero means "none" for jobs and times alike.
    if (value === 0) return word;
    return toHex(kind === "jobId" ? this.jobIdOf(value) : value + this.delay, { size: 32 });
  }
}
