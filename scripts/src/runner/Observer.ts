import { type Market, tellingHows } from "@surety/sdk";
import { SKILLS } from "../agents/biddings.ts";
import { allPages } from "../market/allPages.ts";
import { answerOf, taskOf } from "../market/documents.ts";
import { eachOf } from "../market/eachOf.ts";
import type { Task } from "../work/types.ts";
import type { Block } from "./Clock.ts";
import { listingsOf } from "./listingsOf.ts";
import type { World, WorldBid, WorldJob } from "./World.ts";

type IndexedJob = Awaited<ReturnType<Market["index"]["listJobs"]>>["items"][number];

/** Reads the index after every block; asks only for what changed. */
export class Observer {
  readonly #market: Market;
  readonly #addresses: readonly string[];
  readonly #jobs = new Map<bigint, WorldJob>();
  readonly #bids = new Map<bigint, readonly WorldBid[]>();
  readonly #tasks = new Map<string, Task | undefined>();
  readonly #rated = new Set<bigint>();
  #lastFeedback: string | null = null;
  #since = 0n;

  /**
   * @param market The market, opened with the index's address.
   * @param addresses The agents' accounts.
   */
  constructor(market: Market, addresses: readonly string[]) {
    this.#market = market;
    this.#addresses = addresses;
  }

  /**
   * What the index shows once it has reached `block`.
   *
   * @throws IndexerStaleError if it does not reach it in time.
   */
  async observe(block: Block): Promise<World> {
    const { index } = this.#market;
    await index.waitForBlock(block.number);
    const [changed, accounts, listings, wallets] = await Promise.all([
      allPages((part) => index.listJobs({ ...part, updatedSince: this.#since })),
      allPages((part) => index.listAccounts(part)),
      Promise.all(SKILLS.map(async (skill) => [skill, await listingsOf(this.#market, skill)] as const)),
      eachOf(this.#addresses, (address) => this.#market.getWalletBalance(address)),
    ]);
    await eachOf(changed, (job) => this.#take(job));
    await this.#readFeedback();
    this.#since = BigInt(block.number) + 1n;
    return {
      now: block.timestamp,
      jobs: new Map([...this.#jobs].sort(([a], [b]) => Number(a - b))),
      listings: new Map(listings),
      bids: [...this.#bids.values()].flat().sort(byArrival),
      accounts: new Map(
        accounts.map(({ address, balance, completed, rejected, expired }) => [
          address,
          { balance, record: { completed, rejected, expired } },
        ]),
      ),
      wallets: new Map(this.#addresses.map((address, at) => [address, wallets[at] ?? 0n])),
    };
  }

  async #take(job: IndexedJob): Promise<void> {
    const { jobId, deliverable, manifest, termsHash } = job;
    if (job.status !== "Open") this.#bids.delete(jobId);
    else if (job.bids > 0) this.#bids.set(jobId, await this.#bidsOn(jobId));
    this.#jobs.set(jobId, {
      id: jobId,
      status: job.status,
      client: job.client,
      provider: job.provider ?? undefined,
      evaluator: job.evaluator,
      budget: job.budget,
      turnUntil: job.turnUntil ?? undefined,
      lastBidAt: this.#bids.get(jobId)?.at(-1)?.placedAt,
      task: termsHash === null ? undefined : await this.#taskOf(termsHash),
      answer: manifest === null || deliverable === null ? undefined : answerOf(manifest, jobId, deliverable),
      clientScore: job.clientScore ?? undefined,
      owesFeedback: job.how !== null && tellingHows.includes(job.how) && !this.#rated.has(jobId),
      termsHash: termsHash ?? undefined,
    });
  }

  /** Feedback is never unsaid here, so each is read once. */
  async #readFeedback(): Promise<void> {
    for (let more = true; more; ) {
      const filter = { isVerified: true, limit: 1_000, after: this.#lastFeedback };
      const { items, endCursor, hasNextPage } = await this.#market.index.listFeedback(filter);
      for (const { jobId } of items) {
        const job = jobId === null ? undefined : this.#jobs.get(jobId);
        if (job === undefined) continue;
        this.#rated.add(job.id);
        this.#jobs.set(job.id, { ...job, owesFeedback: false });
      }
      this.#lastFeedback = endCursor;
      more = hasNextPage;
    }
  }

  /** Terms never change, so each are read once. */
  async #taskOf(hash: string): Promise<Task | undefined> {
    if (!this.#tasks.has(hash)) {
      const parsed = await this.#market.index.getTerms(hash);
      this.#tasks.set(hash, parsed?.ok ? taskOf(parsed.document) : undefined);
    }
    return this.#tasks.get(hash);
  }

  async #bidsOn(jobId: bigint): Promise<WorldBid[]> {
    const bids = await allPages((part) => this.#market.index.listBids(jobId, part));
    return bids
      .filter((bid) => bid.isMatching === true)
      .map(({ offer, signature, placedAt }) => ({
        jobId,
        provider: offer.provider,
        price: offer.price,
        bond: offer.bond,
        evaluatorFee: offer.evaluatorFee,
        nonce: offer.nonce,
        placedAt,
        signedOffer: { offer, signature },
      }));
  }
}

/** By time, then provider: several bids of one block have one time. */
function byArrival(a: WorldBid, b: WorldBid): number {
  return Number(a.placedAt - b.placedAt) || compare(a.provider, b.provider) || Number(a.jobId - b.jobId);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
