import type { Steps } from "./paths.ts";
import peers from "./peers.json" with { type: "json" };

/** Every measured path with its steps, in the order of the table. */
export type Measured = readonly (readonly [path: string, steps: Steps])[];

const TITLES: Record<string, string> = {
  bondedWallets: "Bonded job, wallets to wallets",
  bondedBalances: "Bonded job, inside account balances",
  postingThreeBids: "Posting (208 bytes of terms), three bids on record, bonded job inside balances",
  plain8183: "Plain ERC-8183 job, 66-byte description",
  claimRefund: "Refund of a bonded no-show",
  disputeResolve: "Dispute and ruling",
  hireFor: "Hire by an operator under a mandate",
  hireWithAuthorization: "Hire by a relayer with one ERC-3009 signature",
  batchOf10: "Bonded job inside balances, ten in multicalls, per job",
  registerAgent: "Agent registered with a 66-byte URI (ERC-8004)",
  setAgentWallet: "Agent's wallet named by the wallet's signature (ERC-8004)",
  firstFeedback: "A client's first feedback for an agent, with URI and two tags (ERC-8004)",
  furtherFeedback: "A client's further feedback, and the agent's answer (ERC-8004)",
  validateWork: "Validation asked for and given (ERC-8004)",
};

/** Gas of a whole path. */
export function totalOf(steps: Steps): number {
  return Number(Object.values(steps).reduce((sum, gas) => sum + gas, 0n));
}

/** One object: totals by path, and the steps of each. */
export function toJson(measured: Measured): Record<string, unknown> {
  const totals = measured.map(([path, steps]) => [path === "batchOf10" ? "batchOf10PerJob" : path, totalOf(steps)]);
  const steps = measured.map(([path, of]) => [
    path,
    Object.fromEntries(Object.entries(of).map(([k, v]) => [k, Number(v)])),
  ]);
  return { ...Object.fromEntries(totals), steps: Object.fromEntries(steps) };
}

/** Plain lines for a terminal. */
export function toLines(measured: Measured): string {
  return measured
    .map(([path, steps]) => `${path.padEnd(22)} ${String(totalOf(steps)).padStart(8)}   ${partsOf(steps)}`)
    .join("\n");
}

/** The two tables of `docs/gas.md`. */
export function toMarkdown(measured: Measured): string {
  const ours = measured.map(
    ([path, steps]) => `| ${TITLES[path] ?? path} | ${partsOf(steps)} | **${format(totalOf(steps))}** |`,
  );
  const theirs = peers.map(({ path, transactions, gas }) => `| ${path} | ${transactions} | ${format(gas)} |`);
  return [
    "| path | steps | gas |",
    "| --- | --- | ---: |",
    ...ours,
    "",
    "| peer and path | transactions | gas |",
    "| --- | ---: | ---: |",
    ...theirs,
  ].join("\n");
}

function partsOf(steps: Steps): string {
  return Object.entries(steps)
    .map(([step, gas]) => `${step} ${format(Number(gas))}`)
    .join(" + ");
}

function format(gas: number): string {
  return gas.toLocaleString("en-US");
}
