import type { Hex } from "viem";
import { accountChangesOf } from "../../../lib/accountChangesOf.ts";
import { accountsOf } from "../../../lib/accountsOf.ts";
import { type Arrival, arrivalsOf } from "../../../lib/arrivalsOf.ts";
import { type Gain, gainOf } from "../../../lib/gainOf.ts";
import { growthOf } from "../../../lib/growthOf.ts";
import type { EventPlace, JobEvent, MarketEvent } from "../../../lib/MarketEvent.ts";
import { type MarketChanges, marketChangesOf } from "../../../lib/marketChangesOf.ts";
import { JOB_EVENT_NAMES } from "../../../lib/names.ts";
import { newAccount } from "../../../lib/newAccount.ts";
import { newBucket } from "../../../lib/newBucket.ts";
import { newPair } from "../../../lib/newPair.ts";
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
    const changes = scene.market.kind === "surety" ? reduceJob(job, event) : reduceForeignJob(event, scene);
    this.jobs.set(event.args.jobId, { ...job, ...changes } as JobRow);
  }

  private applyMoney(event: MarketEvent, scene: Scene): void {
    const gain = this.applyPair(event, scene);
    const arrivals = arrivalsOf(event, (address) => this.accounts.get(address) ?? null);
    const inAccounts = accountChangesOf(event, scene, gain);
    for (const address of accountsOf(inAccounts)) {
      const row = this.accounts.get(address) ?? newAccount(address, event.place);
      this.accounts.set(address, { ...row, ...reduceAccount(row, inAccounts) });
    }
    const inMarket = marketChangesOf(event, scene, gain);
    if (inMarket !== null) this.applyTotals(event.place, inMarket, arrivals);
  }

  private applyTotals(place: EventPlace, changes: MarketChanges, arrivals: readonly Arrival[]): void {
    const next = reduceMarket(this.market, changes, place);
    const growth = growthOf(this.market, next, arrivals);
    this.market = { ...this.market, ...next };
    if (growth === null) return;
    const start = startOf(place.timestamp, this.span);
    const row = this.buckets.get(start) ?? newBucket({ chainId: place.chainId, market: place.market, start });
    this.buckets.set(start, { ...row, ...reduceBucket(row, growth) });
  }

  private applyPair(event: MarketEvent, scene: Scene): Gain | null {
    const key = pairOf(event, scene.job);
    if (key === null) return null;
    const row = this.pairs.get(`${key.client} ${key.provider}`) ?? newPair(key, event.place);
    const opposite = this.pairs.get(`${key.provider} ${key.client}`) ?? null;
    const changes = reducePair(row, event, scene, { opposite, isTied: false });
    this.pairs.set(`${key.client} ${key.provider}`, { ...row, ...changes });
    return gainOf(row, changes);
  }
}

function isJobEvent(event: MarketEvent): event is JobEvent {
  return JOB_EVENT_NAMES.some((name) => name === event.name);
}
