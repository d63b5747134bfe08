import { ZeroAddress } from "ethers";
import type { JobFacts } from "../guard/Facts.ts";
import { splitOf } from "../guard/splitOf.ts";
import type { Explanation } from "./Explanation.ts";
import { formatTime } from "./formatTime.ts";

/** Seconds for which an ended bonded job may be rated. */
const RATING_PERIOD = 30n * 86_400n;

/** What the next act is: who may do it, until when, and the call. */
type Turn = { who: string; call: string; until?: bigint; else?: string };

/**
 * Where a job stands, from its state alone. Pure.
 *
 * @param job - The job.
 * @param now - Unix second of chain time.
 * @param amount - Writes token units with the token's symbol.
 */
export function tellJob(job: JobFacts, now: number, amount: (units: bigint) => string): Omit<Explanation, "untrusted"> {
  const kind = job.isBonded ? "bonded" : "plain";
  const provider = job.provider === ZeroAddress ? "nobody yet" : job.provider;
  const held = heldBy(job);
  return {
    sentences: [
      `Job ${job.jobId} is a ${kind} job and ${job.status}.`,
      `Client is ${job.client}, provider ${provider}, evaluator ${job.evaluator}.`,
      job.isBonded
        ? `The price is ${amount(job.budget)}, the bond ${amount(job.bond)}, the evaluator's fee ${amount(job.evaluatorFee)}, the stake of a dispute ${amount(job.stake)}.`
        : `The budget is ${amount(job.budget)}.`,
      held === 0n ? "It holds no money." : `It holds ${amount(held)}.`,
    ],
    worstCase: worstOf(job, amount),
    next: turnsOf(job, BigInt(now)).map(phrase),
    warnings:
      job.isBonded || held === 0n ? [] : ["In a plain job a silent evaluator means a refund, even for good work."],
  };
}

/** Token units in a job. */
function heldBy({ status, budget, bond, evaluatorFee, stake }: JobFacts): bigint {
  if (status !== "Funded" && status !== "Submitted" && status !== "Disputed") return 0n;
  return budget + bond + evaluatorFee + (status === "Disputed" ? stake : 0n);
}

function worstOf(job: JobFacts, amount: (units: bigint) => string): string[] {
  if (!job.isBonded || heldBy(job) === 0n) return [];
  const { budget, bond, stake, evaluatorFee, status } = job;
  const lost = status === "Disputed" ? splitOf(job, "Ruled", 0n, 0n).toClient - budget : bond;
  const client = status === "Disputed" ? budget + stake + evaluatorFee : budget;
  return [
    `The client loses ${amount(client)}.`,
    `The provider loses ${amount(status === "Disputed" ? lost - stake : bond)} and its earnings.`,
  ];
}

function phrase({ who, call, until, else: otherwise }: Turn): string {
  const time = until === undefined ? "" : ` before ${formatTime(until)}`;
  return `${who}: ${call}${time}.${otherwise === undefined ? "" : ` ${otherwise}`}`;
}

/** Whose turn it is. Windows are half open: acts need now < deadline, exits now ≥ deadline. */
function turnsOf(job: JobFacts, now: bigint): Turn[] {
  const isOver = now >= job.deadline;
  if (job.isBonded) return bondedTurns(job, isOver, now);
  const id = `jobId: ${job.jobId}n`;
  switch (job.status) {
    case "Open":
      if (isOver)
        return [
          { who: job.client, call: `reject({ ${id} }) calls it off; it can be neither hired nor funded any more` },
        ];
      return [
        {
          who: job.client,
          call: `hire(signedOffer), or setProvider, setBudget and fund({ ${id}, amount })`,
          until: job.deadline,
        },
      ];
    case "Funded":
      if (isOver) return [{ who: "Anyone", call: `claimRefund({ ${id} })` }];
      return [{ who: job.provider, call: `submit({ ${id}, manifest })`, until: job.deadline }];
    case "Submitted":
      return [
        { who: job.evaluator, call: `complete({ ${id} }) or reject({ ${id} })` },
        ...(isOver ? [{ who: "Anyone", call: `claimRefund({ ${id} })` }] : []),
      ];
    default:
      return [{ who: "Nobody", call: "the job is over" }];
  }
}

function bondedTurns(job: JobFacts, isOver: boolean, now: bigint): Turn[] {
  const id = `jobId: ${job.jobId}n`;
  const until = job.deadline;
  switch (job.status) {
    case "Funded":
      if (isOver)
        return [{ who: "Anyone", call: `claimRefund({ ${id} }), which gives the client everything and the bond` }];
      return [
        {
          who: job.provider,
          call: `submit({ ${id}, manifest })`,
          until,
          else: "After that the client gets everything and the bond.",
        },
      ];
    case "Submitted":
      if (isOver) return [{ who: "Anyone", call: `claimPayment({ ${id} }), which pays the provider` }];
      return [
        {
          who: job.client,
          call: `accept({ ${id} }) or dispute({ ${id}, reason })`,
          until,
          else: "Silence pays the provider.",
        },
      ];
    case "Disputed":
      if (isOver) return [{ who: "Anyone", call: `claimSplit({ ${id} }), which divides the budget in half` }];
      return [{ who: job.evaluator, call: `resolve({ ${id}, share })`, until, else: "Either party may concede." }];
    default: {
      const end = until + RATING_PERIOD;
      if (now >= end) return [{ who: "Nobody", call: "the job is over" }];
      return [{ who: `${job.client} and ${job.provider}`, call: `rate({ ${id}, score }), once a side`, until: end }];
    }
  }
}
