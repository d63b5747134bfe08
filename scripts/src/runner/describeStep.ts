import { cleanText, type PaymentToken } from "@surety/sdk";
import { formatCents } from "../terminal/formatCents.ts";
import type { StepReport } from "./runMarket.ts";
import type { AgentAct } from "./runStep.ts";

/** A step in words: how far the market is, and what is worth telling. */
export function describeStep(
  { acts, world }: StepReport,
  wanted: number,
  token: PaymentToken,
): { progress: string; events: string[] } {
  const jobs = [...world.jobs.values()];
  const settled = jobs.filter((job) => job.turnUntil === undefined);
  const paid = settled.reduce((sum, job) => (job.status === "Completed" ? sum + job.budget : sum), 0n);
  const total = Math.max(wanted, jobs.length);
  return {
    progress: `${settled.length}/${total} jobs settled, ${formatCents(paid, token.decimals)} ${token.symbol} paid for work`,
    events: acts.flatMap((act) => tell(act, token)),
  };
}

/** A line for refusals, judgements and subcontracts; nothing for daily business. */
function tell({ agent, intent, jobId, refusal }: AgentAct, token: PaymentToken): string[] {
  const who = agent.name;
  const job = jobId === undefined ? "" : ` job ${jobId}`;
  if (refusal !== undefined) return [`${who} could not ${WORDS[intent.act]}${job}: ${cleanText(refusal.message, 400)}`];
  switch (intent.act) {
    case "post":
      return agent.strategy === "contractor" ? [`${who} looks for help: posted${job}`] : [];
    case "hire":
      return [`${who} hired for${job} at ${formatCents(intent.bid.price, token.decimals)} ${token.symbol}`];
    case "order":
      return [`${who} found agent ${intent.agentId} by its skill and hired it for${job}`];
    case "accept":
      return [`${who} accepted and paid${job}`];
    case "dispute":
      return [`${who} disputed${job}: ${cleanText(intent.reason)}`];
    case "resolve":
      return [
        `${who} ruled on${job}: ${intent.share === 0 ? "the client is refunded, with bond" : "the provider is paid"}`,
      ];
    case "claimRefund":
      return [`${who} took budget and bond of${job} back: nothing was delivered in time`];
    case "claimPayment":
      return [`${who} took its payment for${job}: its client stayed silent`];
    default:
      return [];
  }
}

const WORDS: Readonly<Record<AgentAct["intent"]["act"], string>> = {
  deposit: "deposit",
  withdraw: "withdraw",
  post: "post",
  bid: "bid for",
  hire: "hire for",
  order: "order work directly",
  submit: "deliver",
  accept: "accept",
  dispute: "dispute",
  resolve: "rule on",
  rate: "rate",
  giveFeedback: "give feedback on",
  claimRefund: "claim the refund of",
  claimPayment: "claim payment for",
};
