import type { ChainLog } from "./readLogs.ts";
import type { Row } from "./readTable.ts";

/** Events of the market that concern one job: its timeline. */
const NOT_OF_A_JOB = new Set([
  ...["Deposited", "Withdrawn", "MandateSet", "MandateRevoked", "MandateSpent"],
  ...["CounterpartySet", "NonceCancelled", "EIP712DomainChanged"],
]);

/** The timeline that the index should have. */
export function timelineOf(logs: readonly ChainLog[]): Row[] {
  return logs
    .filter(({ name }) => !NOT_OF_A_JOB.has(name))
    .map(({ name, args, block, logIndex, tx }) => ({
      block: String(block),
      logIndex,
      kind: name,
      jobId: String(args.jobId),
      tx,
    }));
}

/** The ratings that the index should have. */
export function ratingsOf(logs: readonly ChainLog[]): Row[] {
  return named(logs, "Rated").map(({ args }) => ({
    jobId: String(args.jobId),
    rater: lower(args.rater),
    ratee: lower(args.ratee),
    by: lower(args.by),
    score: Number(args.score),
    tag: args.tag,
    detailsHash: args.detailsHash,
  }));
}

/** The used nonces that the index should have: those of hired offers, and cancelled ones. */
export function noncesOf(logs: readonly ChainLog[]): Row[] {
  const hired = named(logs, "Hired").map(({ args }) => ({
    principal: lower(args.offer.provider),
    nonce: String(args.offer.nonce),
    jobId: String(args.jobId),
  }));
  const cancelled = named(logs, "NonceCancelled").map(({ args }) => ({
    principal: lower(args.principal),
    nonce: String(args.nonce),
    jobId: null,
  }));
  return [...hired, ...cancelled];
}

/** Principal and operator of every mandate ever given or revoked. */
export function mandateKeysOf(logs: readonly ChainLog[]): [string, string][] {
  const keys = ["MandateSet", "MandateRevoked"].flatMap((name) => named(logs, name));
  return distinct(keys.map(({ args }) => [args.principal, args.operator]));
}

/** Principal and account of every entry that a list of counterparties ever had. */
export function counterpartyKeysOf(logs: readonly ChainLog[]): [string, string][] {
  return distinct(named(logs, "CounterpartySet").map(({ args }) => [args.principal, args.account]));
}

/** Token units that an account brought in and took out by its own acts. */
export function flowsOf(logs: readonly ChainLog[]): Map<string, { deposited: bigint; withdrawn: bigint }> {
  const flows = new Map<string, { deposited: bigint; withdrawn: bigint }>();
  const add = (account: string, deposited: bigint, withdrawn: bigint) => {
    const flow = flows.get(account) ?? { deposited: 0n, withdrawn: 0n };
    flows.set(account, { deposited: flow.deposited + deposited, withdrawn: flow.withdrawn + withdrawn });
  };
  for (const { name, args } of logs) {
    if (name === "Deposited") add(args.account, args.amount, 0n);
    if (name === "JobFunded") add(args.client, args.amount, 0n);
    if (name === "Withdrawn") add(args.account, 0n, args.amount);
  }
  return flows;
}

const named = (logs: readonly ChainLog[], name: string) => logs.filter((log) => log.name === name);
const lower = (address: string) => address.toLowerCase();

function distinct(keys: [string, string][]): [string, string][] {
  return [...new Map(keys.map((key) => [key.join(), key])).values()];
}
