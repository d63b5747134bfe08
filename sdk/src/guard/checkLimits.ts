import { formatAmount } from "../amounts/formatAmount.ts";
import { GuardRefusedError, type GuardRule } from "../errors/GuardRefusedError.ts";
import type { Registries, RegistryName } from "../registries/Registries.ts";
import type { Demand } from "./Demand.ts";
import type { Act } from "./decode/Act.ts";
import type { SignedAct } from "./decode/decodeSignature.ts";
import type { RegistryAct } from "./decode/RegistryAct.ts";
import type { Limits } from "./policy/parsePolicy.ts";

/** Where a request says that it belongs. */
export type Place = {
  chainId: number;
  market: string;
  token: { address: string; decimals: number };
  /** Those of agents, if the deployment names any. */
  registries?: Registries | undefined;
};

/** Chain, market and token are the policy's own. */
export function checkPlace({ chainId, market, token }: Place, limits: Limits): void {
  if (chainId !== limits.chainId) throw refused("chain", `chain ${chainId}`, `Use chain ${limits.chainId}.`);
  const fits = market === limits.market && token.address === limits.token.address;
  if (!fits)
    throw refused("contract", `market ${market} with token ${token.address}`, "Use the policy's market and token.");
  if (token.decimals === limits.token.decimals) return;
  throw refused(
    "contract",
    `a token of ${token.decimals} decimals`,
    `Its policy counts in ${limits.token.decimals} decimals.`,
  );
}

/** Every act is one that the policy lists, and no two move the same job: their effects are predicted from one state. */
export function checkActs(acts: readonly (Act | SignedAct)[], place: Place, limits: Limits): void {
  const moved = new Set<bigint>();
  for (const act of acts) {
    if ("kind" in act) checkSignature(act, place, limits);
    else if (act.contract === "token") checkApprovals("approve", limits);
    else if (act.contract !== "market") checkRegistryAct(act, place, limits);
    else {
      const { name, args } = act;
      if (!limits.functions.has(name)) throw refused("function", name, "A human may add it to the policy's functions.");
      if (name === "rate" || !("jobId" in args)) continue;
      if (moved.has(args.jobId))
        throw refused("batch", `two acts on job ${args.jobId} at once`, "Send them one by one.");
      moved.add(args.jobId);
    }
  }
}

/** Caps that need no memory. */
export function checkAmounts(demand: Demand, limits: Limits): void {
  const amount = weightOf(demand);
  if (amount > limits.maxPerTransaction) throw exceeded("maxPerTransaction", amount, limits);
  if (demand.allowance > limits.maxAllowance) throw exceeded("maxAllowance", demand.allowance, limits);
}

/** What a transaction puts at risk or gives away, in token units. */
export function weightOf({ risks, given }: Demand): bigint {
  return risks.reduce((sum, { amount }) => sum + amount, given);
}

/** Registries are only those whose addresses the policy has, whatever a deployment record or an index says. */
function checkRegistry(name: RegistryName, { registries }: Place, limits: Limits): void {
  const address = registries?.[name].address;
  if (address !== undefined && limits.registries?.[name] === address) return;
  throw refused("contract", `the ${name} registry ${address}`, "A human may name it in the policy's registries.");
}

function checkRegistryAct({ contract, name }: RegistryAct, place: Place, limits: Limits): void {
  checkRegistry(contract, place, limits);
  if (limits.registryFunctions.has(name)) return;
  throw refused("function", `${name} of the ${contract} registry`, "A human may add it to the policy's registries.");
}

function checkSignature({ kind }: SignedAct, place: Place, limits: Limits): void {
  if (!limits.signatures.has(kind)) throw refused("signature", kind, "A human may add it to the policy's signatures.");
  if (kind === "AgentWalletSet") checkRegistry("identity", place, limits);
  if (kind === "Permit") checkApprovals("a permit", limits);
}

function checkApprovals(asked: string, { approvals }: Limits): void {
  if (!approvals) throw refused("function", asked, "A human may allow approvals in the policy.");
}

function exceeded(rule: "maxPerTransaction" | "maxAllowance", asked: bigint, limits: Limits): GuardRefusedError {
  const show = (units: bigint) => `${formatAmount(units, limits.token.decimals)} ${limits.token.symbol}`;
  const remedy = `Ask for at most ${show(limits[rule])}; the policy's ${rule} is a human's to raise.`;
  return new GuardRefusedError({ rule, asked: show(asked), left: show(limits[rule]), remedy });
}

function refused(rule: GuardRule, asked: string, remedy: string): GuardRefusedError {
  return new GuardRefusedError({ rule, asked, remedy });
}
