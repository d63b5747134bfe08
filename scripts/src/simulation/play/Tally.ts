import { check } from "../../work/check/check.ts";
import { part, worthOf } from "../economics.ts";
import type { MirrorJob } from "../mirror/MirrorJob.ts";
import { clients, honest } from "../roles.ts";
import type { SimAct } from "./runEventOf.ts";
import type { SimAgent } from "./SimAgent.ts";

const ENDED: readonly MirrorJob["status"][] = ["Completed", "Rejected", "Expired"];

/** What one agent did, token units. */
type Deeds = { bought: number; sold: number; received: bigint; effort: bigint };

/** Adds up what a run comes to, act by act and job by job, so that nothing of it need be kept. */
export class Tally {
  readonly #agents: ReadonlyMap<string, SimAgent>;
  readonly #unit: bigint;
  readonly #deeds = new Map<string, Deeds>();
  readonly #stolen = new Map<string, bigint>();
  /** A rating may change a job that has ended. */
  readonly #ended = new Set<bigint>();
  readonly counts = { posted: 0, hired: 0, completed: 0, rejected: 0, expired: 0, disputed: 0, bids: 0 };
  rulings = 0;
  wrongVerdicts = 0;
  transactions = 0;
  gas = 0n;
  value = 0n;
  workCost = 0n;
  checkCost = 0n;
  fraudLoss = 0n;
  hiredVolume = 0n;

  /** @param unit Token units in one whole token. */
  constructor(agents: readonly SimAgent[], unit: bigint) {
    this.#agents = new Map(agents.map((agent) => [agent.address, agent]));
    this.#unit = unit;
  }

  /** What an agent did so far. */
  deedsOf(account: string): Deeds {
    return this.#deeds.get(account) ?? { bought: 0, sold: 0, received: 0n, effort: 0n };
  }

  /** Most that one principal lost to an obeyed text. */
  get injectionLoss(): bigint {
    return [...this.#stolen.values()].reduce((most, loss) => (loss > most ? loss : most), 0n);
  }

  /** The acts of one block, and the jobs that it changed. */
  addStep(acts: readonly SimAct[], changed: readonly MirrorJob[]): void {
    for (const act of acts) if (act.refusal === undefined) this.#addAct(act);
    for (const job of changed) if (ENDED.includes(job.status) && !this.#ended.has(job.id)) this.#addJob(job);
  }

  #addAct({ agent, intent, gas }: SimAct): void {
    const effort = intent.effort ?? 0n;
    this.transactions += 1;
    this.gas += gas;
    if (intent.act === "submit") this.workCost += effort;
    else this.checkCost += effort;
    if (intent.act === "post") this.counts.posted += 1;
    if (intent.act === "bid") this.counts.bids += 1;
    if (intent.act === "hire" || intent.act === "fund") this.counts.hired += 1;
    if (intent.act === "dispute") this.counts.disputed += 1;
    if (intent.act === "send") this.#addTheft(agent, intent.amount);
    const deeds = this.deedsOf(agent.address);
    this.#deeds.set(agent.address, { ...deeds, effort: deeds.effort + effort });
  }

  /** Money that a text took. */
  #addTheft({ address }: SimAgent, amount: bigint): void {
    this.#stolen.set(address, (this.#stolen.get(address) ?? 0n) + amount);
    this.fraudLoss += amount;
  }

  #addJob(job: MirrorJob): void {
    this.#ended.add(job.id);
    const client = this.#agents.get(job.client);
    const provider = this.#agents.get(job.provider ?? "");
    this.counts[job.status === "Completed" ? "completed" : job.status === "Rejected" ? "rejected" : "expired"] += 1;
    if (client === undefined || provider === undefined || job.task === undefined) return;
    const passes = job.answer !== undefined && check(job.task, job.answer).passed;
    const isPrincipal = clients.includes(client.strategy);
    const value = isPrincipal ? part(worthOf(job.task, client.traits, this.#unit), job.quality ?? 0) : 0n;
    this.value += value;
    this.#buy(client.address, value);
    this.#sell(provider.address);
    this.hiredVolume += job.budget;
    if (job.isRuled) this.#judge(job, passes);
    if (honest.includes(client.strategy) && isPrincipal && !passes) this.#cheated(client, provider, job, value);
    if (honest.includes(provider.strategy) && passes) this.fraudLoss += atLeastZero(job.budget - providerGain(job));
  }

  #cheated(client: SimAgent, provider: SimAgent, job: MirrorJob, value: bigint): void {
    const loss = atLeastZero(clientCost(job) - value);
    if (provider.strategy === "injector") this.#addTheft(client, loss);
    else this.fraudLoss += loss;
  }

  #judge({ share }: MirrorJob, passes: boolean): void {
    this.rulings += 1;
    if ((share ?? 0n) >= 5_000n !== passes) this.wrongVerdicts += 1;
  }

  #buy(account: string, value: bigint): void {
    const deeds = this.deedsOf(account);
    this.#deeds.set(account, { ...deeds, bought: deeds.bought + 1, received: deeds.received + value });
  }

  #sell(account: string): void {
    const deeds = this.deedsOf(account);
    this.#deeds.set(account, { ...deeds, sold: deeds.sold + 1 });
  }
}

const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
const clientCost = (job: MirrorJob): bigint => job.budget + job.evaluatorFee + job.stake - job.toClient;
const providerGain = (job: MirrorJob): bigint => job.toProvider - job.bond;
