import type { Hex } from "viem";
import { accountsOf } from "../../../lib/accountsOf.ts";
import type { JobEvent, MarketEvent } from "../../../lib/MarketEvent.ts";
import { JOB_EVENT_NAMES } from "../../../lib/names.ts";
import type { AccountRow, JobRow, MarketRow } from "../../../lib/Rows.ts";
import { reduceAccount } from "../../../lib/reduceAccount.ts";
import { reduceJob } from "../../../lib/reduceJob.ts";
import { reduceMarket } from "../../../lib/reduceMarket.ts";

/** The reducers over rows in memory: the index without Ponder. */
export class PureIndex {
  market: MarketRow;
  readonly accounts = new Map<Hex, AccountRow>();
  readonly jobs = new Map<bigint, JobRow>();

  constructor(market: MarketRow) {
    this.market = market;
  }

  apply(event: MarketEvent): void {
    const job = "jobId" in event.args ? (this.jobs.get(event.args.jobId) ?? null) : null;
    const scene = { market: this.market, job };
    for (const address of accountsOf(event, scene)) {
      this.accounts.set(address, reduceAccount(this.accounts.get(address) ?? null, event, scene, address));
    }
    this.market = reduceMarket(this.market, event, job);
    if (isJobEvent(event)) this.jobs.set(event.args.jobId, reduceJob(job, event));
  }
}

function isJobEvent(event: MarketEvent): event is JobEvent {
  return JOB_EVENT_NAMES.some((name) => name === event.name);
}
