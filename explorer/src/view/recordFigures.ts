import type { Agent } from "../data/types.ts";
import type { Figure } from "./marketFigures.ts";
import { showAmount, type Token } from "./showAmount.ts";
import { showShare } from "./showShare.ts";
import { showSpan } from "./showSpan.ts";

/** An account's money in one market. */
export function moneyFigures(agent: Agent, token: Token): Figure[] {
  return [
    { name: "Account balance", value: showAmount(agent.balance, token), note: "free to withdraw or to use" },
    { name: "In escrow", value: showAmount(agent.escrowed, token), note: "put up as client" },
    { name: "Bonds locked", value: showAmount(agent.bondLocked, token), note: "put up as provider" },
    { name: "Earned", value: showAmount(agent.earned, token), note: "by work, less what bonds cost" },
    { name: "Spent", value: showAmount(agent.spent, token), note: "on work, less what came from bonds" },
  ];
}

/** What an account did as provider: each share with its sample. */
export function providerFigures(agent: Agent, token: Token): Figure[] {
  const ended = agent.completed + agent.rejected + agent.expired;
  return [
    { name: "Completed", value: showShare(agent.completed, ended), note: "bonded jobs ended" },
    { name: "Rejected", value: showShare(agent.rejected, ended) },
    { name: "Not delivered", value: showShare(agent.expired, ended) },
    { name: "Disputes faced", value: String(agent.disputesFaced) },
    { name: "Clients served", value: String(agent.clientsServed) },
    {
      name: "Volume, filtered",
      value: showAmount(agent.filteredVolume, token),
      note: "capped per client, without visible self-dealing",
    },
    {
      name: "Rank",
      value: agent.rankScore.toFixed(2),
      note: `whole tokens, from ${agent.rankSamples} jobs`,
    },
    ratingFigure("Rating received", agent.ratingSumReceived, agent.ratingsReceived),
  ];
}

/** What an account did as client. */
export function clientFigures(agent: Agent): Figure[] {
  return [
    { name: "Jobs made", value: String(agent.jobsAsClient) },
    { name: "Jobs paid", value: String(agent.paid), note: "bonded" },
    { name: "Disputes opened", value: String(agent.disputesOpened) },
    { name: "Disputes lost", value: showShare(agent.disputesLost, agent.disputesOpened) },
    ratingFigure("Rating given", agent.ratingSumGiven, agent.ratingsGiven),
  ];
}

/** What an account did as evaluator. */
export function evaluatorFigures(agent: Agent, token: Token): Figure[] {
  const { rulings, missed } = agent;
  const mean = (sum: string) => Number(sum) / rulings;
  return [
    { name: "Named in jobs", value: String(agent.jobsAsEvaluator) },
    { name: "Rulings", value: String(rulings) },
    { name: "Missed", value: showShare(missed, rulings + missed), note: "disputes left to lapse" },
    { name: "For the provider", value: showShare(agent.ruledForProvider, rulings), note: "a share of 50 % or more" },
    {
      name: "Share given",
      value: rulings === 0 ? "none yet" : `${(mean(agent.shareGivenSum) / 100).toFixed(1)} %`,
      note: `to the provider, mean of ${rulings}`,
    },
    {
      name: "Time to rule",
      value: rulings === 0 ? "none yet" : showSpan(mean(agent.rulingSeconds)),
      note: `mean of ${rulings}`,
    },
    { name: "Fees earned", value: showAmount(agent.evaluatorFees, token) },
  ];
}

function ratingFigure(name: string, sum: number, count: number): Figure {
  if (count === 0) return { name, value: "none yet" };
  return { name, value: `${(sum / count).toFixed(1)} of 100`, note: `mean of ${count}` };
}
