import type { Hex } from "viem";
import { accountsOf } from "../../../lib/accountsOf.ts";
import { arrivalsOf } from "../../../lib/arrivalsOf.ts";
import { type Gain, gainOf } from "../../../lib/gainOf.ts";
import { growthOf } from "../../../lib/growthOf.ts";
import type { JobEvent, MarketEvent } from "../../../lib/MarketEvent.ts";
import { JOB_EVENT_NAMES } from "../../../lib/names.ts";
import { pairOf } from "../../../lib/pairOf.ts";
import type { AccountRow, BucketRow, JobRow, MarketRow, PairRow } from "../../../lib/Rows.ts";
import { reduceAccount } from "../../../lib/reduceAccount.ts";
import { reduceBucket } from "../../../lib/reduceBucket.ts";
import { reduceForeignJob } from "../../../lib/reduceForeignJob.ts";
import { reduceJob } from "../../../lib/reduceJob.ts";
import { reduceMarket } from "../../../lib/reduceMarket.ts";
import { reducePair } from "../../../lib/reducePair.ts";
import type { Scene } from "../../../lib/Scene.ts";
import { startOf } from "../../../lib/spans.ts";
import { summedOf } from "../../../lib/summedOf.ts";

/** The reducers over rows in memory: the index without Ponder. Buckets are as long as `span` seconds. */
export class PureIndex {
  market: MarketRow;
  readonly accounts = new Map<Hex, AccountRow>();
  readonly jobs = new Map<bigint, JobRow>();
  readonly pairs = new Map<string, PairRow>();
  readonly buckets = new Map<bigint, BucketRow>();
  private readonly span: bigint;

  constructor(market: MarketRow, span = 5n) {
    this.market = market;
    this.span = span;
  }

  apply(event: MarketEvent): void {
    const job = "jobId" in event.args ? (this.jobs.get(event.args.jobId) ?? null) : null;
    const scene = { market: this.market, job };
    this.applyMoney(summedOf(event, job), scene);
    if (!isJobEvent(event)) return;
    const after = scene.market.kind === "surety" ? reduceJob(job, event) : reduceForeignJob(event, scene);
    this.jobs.set(event.args.jobId, after);
  }

  private applyMoney(event: MarketEvent, scene: Scene): void {
    const gain = this.applyPair(event, scene);
    const arrivals = arrivalsOf(event, (address) => this.accounts.get(address) ?? null);
    for (const address of accountsOf(event, scene, gain)) {
      this.accounts.set(address, reduceAccount(this.accounts.get(address) ?? null, event, scene, gain, address));
    }
    const after = reduceMarket(this.market, event, scene.job, gain);
    const growth = growthOf(this.market, after, arrivals);
    const start = startOf(event.place.timestamp, this.span);
    const key = { chainId: event.place.chainId, market: event.place.market, start };
    if (growth !== null) this.buckets.set(start, reduceBucket(this.buckets.get(start) ?? null, growth, key));
    this.market = after;
  }

  private applyPair(event: MarketEvent, scene: Scene): Gain | null {
    const key = pairOf(event, scene.job);
    if (key === null) return null;
    const before = this.pairs.get(`${key.client} ${key.provider}`) ?? null;
    const opposite = this.pairs.get(`${key.provider} ${key.client}`) ?? null;
    const after = reducePair(before, event, scene, { key, opposite, isTied: false });
    this.pairs.set(`${key.client} ${key.provider}`, after);
    return gainOf(before, after);
  }
}

function isJobEvent(event: MarketEvent): event is JobEvent {
  return JOB_EVENT_NAMES.some((name) => name === event.name);
}
