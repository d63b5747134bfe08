import type { RecordView } from "../../agents/View.ts";
import type { MirrorJob } from "./MirrorJob.ts";
import type { MirrorEvent } from "./readBlock.ts";

const PAID = 0n;
const RULED = 3n;
const CONCEDED = 4n;
const UNDELIVERED = [1n, 2n];
const HALF = 5_000n;

/** Providers' records as the contract keeps them: bonded jobs by outcome. */
export class Records {
  readonly #records = new Map<string, RecordView>();

  /** A provider's record. */
  of(provider: string): RecordView {
    return this.#records.get(provider) ?? { completed: 0, rejected: 0, expired: 0 };
  }

  /** Books the end of a bonded job. */
  book({ args }: MirrorEvent, { provider }: MirrorJob): void {
    if (provider === undefined) return;
    const before = this.of(provider);
    const { how, share } = args;
    if (UNDELIVERED.includes(how)) this.#records.set(provider, { ...before, expired: before.expired + 1 });
    else if (![PAID, RULED, CONCEDED].includes(how)) return;
    else if (share < HALF) this.#records.set(provider, { ...before, rejected: before.rejected + 1 });
    else this.#records.set(provider, { ...before, completed: before.completed + 1 });
  }
}
