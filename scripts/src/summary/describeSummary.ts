import type { PaymentToken } from "@surety/sdk";
import { formatCents } from "../terminal/formatCents.ts";
import { formatTable } from "../terminal/formatTable.ts";
import type { StrategyRow, Summary } from "./Summary.ts";

const STRATEGY_HEADER = [
  "strategy",
  "agents",
  "posted",
  "hired",
  "delivered",
  "accepted",
  "disputed",
  "rejected",
  "no-show",
  "ruled",
  "earned",
  "bonds lost",
  "spent",
  "stars",
];

/** The summary as two tables and a few lines; amounts in whole tokens. */
export function describeSummary({ strategies, kinds, totals, identity }: Summary, token: PaymentToken): string {
  const money = (units: bigint): string => formatCents(units, token.decimals);
  const kindRows = kinds.map(({ kind, jobs, accepted, rejected, undelivered }) => [
    kind,
    String(jobs),
    String(accepted),
    String(rejected),
    `${jobs === 0 ? 0 : Math.round((100 * rejected) / jobs)} %`,
    String(undelivered),
  ]);
  return [
    formatTable(
      STRATEGY_HEADER,
      strategies.map((row) => cells(row, money)),
    ),
    formatTable(["work", "jobs", "accepted", "rejected", "rejected share", "undelivered"], kindRows),
    `${totals.jobsCreated} jobs, ${totals.bids} bids, ${totals.jobsDisputed} disputes; ` +
      `${totals.jobsCompleted} completed, ${totals.jobsRejected} rejected, ${totals.jobsExpired} expired.`,
    `Paid for work ${money(totals.volume)}, to evaluators ${money(totals.evaluatorFees)}; deposited ` +
      `${money(totals.deposited)}, withdrawn ${money(totals.withdrawn)}, still held ${money(totals.balancesHeld)} ${token.symbol}.`,
    `${identity.agents} agents registered; ${identity.feedback} feedback about them, ${identity.verified} of it verified by a settled job.`,
  ].join("\n\n");
}

function cells(row: StrategyRow, money: (units: bigint) => string): string[] {
  const { strategy, earned, bondsLost, spent, stars } = row;
  const counts = [row.agents, row.posted, row.hired, row.delivered, row.accepted, row.disputed, row.rejected];
  return [
    strategy,
    ...[...counts, row.noShow, row.ruled].map(String),
    money(earned),
    money(bondsLost),
    money(spent),
    stars === null ? "-" : String(stars),
  ];
}
