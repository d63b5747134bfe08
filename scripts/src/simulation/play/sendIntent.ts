import type { Handle } from "@surety/sdk";
import { termsOf } from "../../market/documents.ts";
import { type ActContext, act } from "../../runner/act.ts";
import type { Rules } from "../Scenario.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimAgent } from "./SimAgent.ts";

/** Sends an intent's transaction through the SDK: as the demo does, but for plain jobs, and for operators, who act for their principal. */
export function sendIntent(
  agent: SimAgent,
  intent: SimIntent,
  context: ActContext,
  { silence }: Rules,
): Promise<Handle<unknown>> {
  const { market, isOperator } = agent;
  const principal = isOperator ? { principal: agent.address } : {};
  switch (intent.act) {
    case "setProvider":
      return market.setProvider({ jobId: intent.jobId, provider: intent.provider });
    case "setBudget":
      return market.setBudget({ jobId: intent.jobId, amount: intent.amount });
    case "fund":
      return market.fund({ jobId: intent.jobId, amount: intent.amount });
    case "complete":
      return market.complete({ jobId: intent.jobId });
    case "reject":
      return market.reject({ jobId: intent.jobId });
    case "claimSplit":
      return market.claimSplit({ jobId: intent.jobId });
    case "send":
      return market.withdraw({ to: intent.to, amount: intent.amount });
    case "hire":
      return market.hire(context.offerOf(intent.bid), principal);
    case "post": {
      const { evaluator, task } = intent;
      const expiresAt = context.now + (silence === "refund" ? PLAIN_PERIOD : intent.openFor);
      const terms = termsOf(task);
      return silence === "refund"
        ? market.createJob({ evaluator, expiresAt, description: JSON.stringify(terms) })
        : market.post({ evaluator, terms, expiresAt, ...principal });
    }
    default:
      return act(agent, intent, context);
  }
}

/** Seconds that a plain job leaves for bids, payment, delivery and verdict. */
const PLAIN_PERIOD = 14n * 600n;
