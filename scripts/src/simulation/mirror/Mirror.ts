import { parseTerms } from "@surety/sdk";
import { answerOf, taskOf } from "../../market/documents.ts";
import type { WorldBid } from "../../runner/World.ts";
import { grade } from "../../work/check/grade.ts";
import type { Task } from "../../work/types.ts";
import type { Trade } from "../Ranking.ts";
import type { MirrorJob } from "./MirrorJob.ts";
import { Money } from "./Money.ts";
import { Records } from "./Records.ts";
import type { MirrorEvent } from "./readBlock.ts";
import { openJob, reduceJob } from "./reduceJob.ts";

/**
 * The market as the chain's events tell it, block by block: what an index would show, without the way there. Jobs that have ended and whose
 * parties are done with them can be forgotten, so that long runs need no more memory than short ones.
 */
export class Mirror {
  readonly jobs = new Map<bigint, MirrorJob>();
  /** Bids on postings that are still Open, by job. */
  readonly bids = new Map<bigint, readonly WorldBid[]>();
  readonly money = new Money();
  readonly records = new Records();
  /** The last answer to each task that was published. */
  readonly published = new Map<Task, string>();
  readonly #tasks = new Map<string, Task | undefined>();
  readonly #byParty = new Map<string, Set<bigint>>();
  readonly #touched = new Set<bigint>();
  readonly #trades = new Map<bigint, Trade>();
  readonly #keepsTrades: boolean;

  /** @param keepsTrades False forgets trades at once, for runs in which nobody ranks by them. */
  constructor(keepsTrades: boolean) {
    this.#keepsTrades = keepsTrades;
  }

  /** Bonded jobs that have ended, in that order. */
  get trades(): Trade[] {
    return [...this.#trades.values()];
  }

  /** Takes in the events of one block. Returns the jobs that they changed, as they are now. */
  apply(events: readonly MirrorEvent[]): MirrorJob[] {
    this.#touched.clear();
    for (const event of events) this.#take(event);
    return [...this.#touched].flatMap((id) => this.jobs.get(id) ?? []);
  }

  /** Jobs in which an account is client, provider or evaluator, by id. */
  jobsOf(account: string): MirrorJob[] {
    const ids = [...(this.#byParty.get(account) ?? [])];
    return ids.flatMap((id) => this.jobs.get(id) ?? []).sort((a, b) => Number(a.id - b.id));
  }

  /** What all running jobs hold, token units. */
  held(): bigint {
    return [...this.jobs.values()].reduce((sum, job) => sum + job.held, 0n);
  }

  /** Drops jobs that had ended before a moment; time is that of their last event. */
  forgetBefore(moment: bigint): void {
    for (const job of this.jobs.values()) {
      const isOver = job.turnUntil === undefined || (job.status === "Open" && job.turnUntil < moment);
      if (!isOver || job.changedAt >= moment) continue;
      this.jobs.delete(job.id);
      this.bids.delete(job.id);
      for (const party of [job.client, job.provider ?? "", job.evaluator]) this.#byParty.get(party)?.delete(job.id);
    }
  }

  #take(event: MirrorEvent): void {
    const { name, args } = event;
    if (name === "JobCreated") this.#put(openJob(event));
    const id: unknown = args.toObject().jobId;
    const job = typeof id === "bigint" ? this.jobs.get(id) : undefined;
    this.money.book(event, job);
    if (job === undefined) return;
    if (name === "TermsPublished") this.#put({ ...job, termsHash: args.termsHash, task: this.#taskOf(args) });
    if (name === "Delivered") this.#put({ ...job, ...this.#read(job, args.manifest) });
    if (name === "BidPlaced") this.#bid(event);
    if (name === "Settled") this.records.book(event, job);
    const next = reduceJob(job, event);
    if (next === undefined) return;
    this.#put({ ...next, changedAt: event.time });
    if (next.status !== "Open") this.bids.delete(next.id);
    if (name === "Settled" || name === "Rated") this.#trade(next);
  }

  #put(job: MirrorJob): void {
    this.jobs.set(job.id, job);
    this.#touched.add(job.id);
    for (const party of [job.client, job.provider, job.evaluator]) {
      if (party === undefined) continue;
      const known = this.#byParty.get(party) ?? new Set();
      this.#byParty.set(party, known.add(job.id));
    }
  }

  #trade({ id, client, provider, budget, share, clientScore }: MirrorJob): void {
    if (!this.#keepsTrades || provider === undefined || share === undefined) return;
    const earned = (budget * share) / 10_000n;
    this.#trades.set(id, { client, provider, earned, price: budget, score: clientScore });
  }

  #read({ id, task, deliverable }: MirrorJob, manifest: string): Pick<MirrorJob, "answer" | "quality"> {
    const answer = answerOf(manifest, id, deliverable ?? "");
    if (answer === undefined || task === undefined) return { answer, quality: 0 };
    this.published.set(task, answer);
    return { answer, quality: grade(task, answer) };
  }

  /** Terms never change, so each are read once. */
  #taskOf({ termsHash, terms }: MirrorEvent["args"]): Task | undefined {
    if (!this.#tasks.has(termsHash)) this.#tasks.set(termsHash, readTerms(terms));
    return this.#tasks.get(termsHash);
  }

  #bid({ args, time }: MirrorEvent): void {
    const offer = args.offer.toObject();
    const { provider, price, bond, evaluatorFee, nonce } = offer;
    const signedOffer = { offer, signature: args.signature };
    const bid = { jobId: args.jobId, provider, price, bond, evaluatorFee, nonce, placedAt: time, signedOffer };
    this.bids.set(args.jobId, [...(this.bids.get(args.jobId) ?? []), bid]);
  }
}

function readTerms(terms: string): Task | undefined {
  const parsed = parseTerms(terms);
  return parsed.ok ? taskOf(parsed.document) : undefined;
}
