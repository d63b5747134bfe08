import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Refusal } from "../../errors/GuardRefusedError.ts";
import type { Demand, Risk } from "../Demand.ts";
import type { Limits } from "../policy/parsePolicy.ts";
import type { GuardState, Reservation } from "./GuardState.ts";
import type { Change } from "./GuardStore.ts";

/** Seconds of the window that caps of a day look back on. */
export const DAY = 86_400;

type Spend = { amount: bigint; at: number; isDone: boolean };

/**
 * Takes a demand's room under the caps of a day and the number of open jobs, or says which of them has none left.
 *
 * What was reserved or sent counts until its end is known; what is done counts while now < its time + a day.
 */
export function reserve(
  state: GuardState,
  draft: Omit<Reservation, "risks" | "deposit" | "opens" | "stage" | "hash">,
  demand: Demand,
  limits: Limits,
): { state: GuardState; result: Refusal | undefined } {
  const now = draft.at;
  const reservations = state.reservations.filter((one) => one.stage !== "done" || now < one.at + DAY);
  const risks = demand.risks.filter((risk) => risk.amount > 0n && !isCounted(state, risk));
  const held = { ...state, reservations };
  const refusal =
    trippedBy(state) ??
    unsigned(held, demand) ??
    overDay(held, risks, limits, now) ??
    overCounterparty(held, risks, limits, now) ??
    overDeposit(held, demand.deposit, limits, now) ??
    overJobs(held, demand, limits, now);
  if (refusal !== undefined) return { state, result: refusal };
  const taken: Reservation = {
    ...draft,
    stage: "reserved",
    hash: null,
    risks: risks.map(({ amount, counterparty }) => ({ amount: amount.toString(), counterparty })),
    deposit: demand.deposit.toString(),
    opens: demand.opens,
  };
  return { state: { ...held, reservations: [...reservations, taken] }, result: undefined };
}

/** Why a tripped guard refuses. */
export function trippedBy({ trip }: GuardState): Refusal | undefined {
  if (trip === null) return undefined;
  const remedy = `Look at transaction ${trip.hash}; then let a human call the guard's reset().`;
  return {
    rule: "tripped",
    asked: `a write after a transaction with other effects than predicted (${trip.what})`,
    remedy,
  };
}

/** A hire that this guard let through has counted it. */
function isCounted(state: GuardState, { jobId }: Risk): boolean {
  return jobId !== undefined && state.jobs.some((job) => job.jobId === jobId.toString() && job.isCounted);
}

function unsigned({ reservations }: GuardState, { publishes }: Demand): Refusal | undefined {
  const missing = publishes.find(
    (digest) => !reservations.some(({ hash, signed }) => signed !== null && hash === digest),
  );
  if (missing === undefined) return undefined;
  const remedy = "Sign it through this guard, so that its bond is counted, and publish it while it is valid.";
  return { rule: "offer", asked: `an own offer that this guard did not sign, or that is over (${missing})`, remedy };
}

function overDay(state: GuardState, risks: Risk[], limits: Limits, now: number): Refusal | undefined {
  const spends = state.reservations.flatMap((one) => one.risks.map((risk) => spendOf(one, risk.amount)));
  const asked = risks.reduce((sum, { amount }) => sum + amount, 0n);
  return over("maxPerDay", asked, limits.maxPerDay, spends, limits, now);
}

function overCounterparty(state: GuardState, risks: Risk[], limits: Limits, now: number): Refusal | undefined {
  for (const counterparty of new Set(risks.map((risk) => risk.counterparty))) {
    const spends = state.reservations.flatMap((one) =>
      one.risks.filter((risk) => risk.counterparty === counterparty).map((risk) => spendOf(one, risk.amount)),
    );
    const asked = risks.reduce((sum, risk) => (risk.counterparty === counterparty ? sum + risk.amount : sum), 0n);
    const refusal = over("maxPerCounterparty", asked, limits.maxWith(counterparty), spends, limits, now);
    if (refusal !== undefined) return { ...refusal, asked: `${refusal.asked} with ${counterparty}` };
  }
  return undefined;
}

function overDeposit(state: GuardState, asked: bigint, limits: Limits, now: number): Refusal | undefined {
  const spends = state.reservations.map((one) => spendOf(one, one.deposit));
  return over("maxDepositPerDay", asked, limits.maxDepositPerDay, spends, limits, now);
}

function overJobs(state: GuardState, { opens }: Demand, { maxOpenJobs }: Limits, now: number): Refusal | undefined {
  const slots = [...state.reservations.flatMap((one) => (one.stage === "done" ? [] : one.opens)), ...opens];
  const known = new Set([...state.jobs.map(({ jobId }) => jobId), ...slots.flatMap(({ jobId }) => jobId ?? [])]);
  const unknown = slots.filter(({ jobId }) => jobId === null).length;
  const open = known.size + unknown + state.unknownJobs.filter((until) => now < until).length;
  if (opens.length === 0 || open <= maxOpenJobs) return undefined;
  const left = Math.max(0, maxOpenJobs - open + opens.length);
  const remedy = "Let open jobs end, or withdraw offers and postings; the policy's maxOpenJobs is a human's to raise.";
  return { rule: "maxOpenJobs", asked: `${opens.length} more open job(s)`, left: String(left), remedy };
}

function spendOf({ at, stage }: Reservation, amount: string): Spend {
  return { amount: BigInt(amount), at, isDone: stage === "done" };
}

function over(
  rule: "maxPerDay" | "maxPerCounterparty" | "maxDepositPerDay",
  asked: bigint,
  cap: bigint,
  spends: readonly Spend[],
  { token }: Limits,
  now: number,
): Refusal | undefined {
  const spent = spends.reduce((sum, { amount }) => sum + amount, 0n);
  if (asked === 0n || spent + asked <= cap) return undefined;
  const show = (units: bigint) => `${formatAmount(units, token.decimals)} ${token.symbol}`;
  const resetsAt = resetOf(spends, spent + asked - cap, now);
  const wait = resetsAt === undefined ? "" : "Wait until `resetsAt`, or ";
  const remedy = `${wait}${wait === "" ? "Ask" : "ask"} for at most what is left; the policy's ${rule} is a human's to raise.`;
  return { rule, asked: show(asked), left: show(spent < cap ? cap - spent : 0n), resetsAt, remedy };
}

/** When enough of what is done is a day old. */
function resetOf(spends: readonly Spend[], excess: bigint, now: number): number | undefined {
  let rest = excess;
  for (const { amount, at } of spends.filter(({ isDone }) => isDone).sort((a, b) => a.at - b.at)) {
    rest -= amount;
    if (rest <= 0n) return Math.max(now, at + DAY);
  }
  return undefined;
}

/** Forgets a reservation: it came to nothing. */
export function releaseIn(id: string): Change<void> {
  return (state) => ({
    state: { ...state, reservations: state.reservations.filter((one) => one.id !== id) },
    result: undefined,
  });
}

/** Notes under which hash a reservation was signed. */
export function sentIn(id: string, hash: string): Change<void> {
  return (state) => ({
    state: {
      ...state,
      reservations: state.reservations.map((one) => (one.id === id ? { ...one, stage: "sent", hash } : one)),
    },
    result: undefined,
  });
}
