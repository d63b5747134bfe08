import { getAddress, isAddress } from "ethers";
import { parseAmount } from "../../amounts/parseAmount.ts";
import { InvalidPolicyError } from "../../errors/InvalidPolicyError.ts";
import { isPolicy } from "../../generated/validators.ts";
import type { RegistryAddresses } from "../../registries/addressesOf.ts";
import type { ActName } from "../decode/Act.ts";
import type { RegistryActName } from "../decode/RegistryAct.ts";
import type { Policy, SignatureKind } from "./Policy.ts";

/** A policy in token units and checksummed addresses, as the rules read it. */
export type Limits = {
  chainId: number;
  market: string;
  token: { address: string; symbol: string; decimals: number };
  functions: ReadonlySet<ActName>;
  /** Undefined if no registry may be called. */
  registries: RegistryAddresses | undefined;
  registryFunctions: ReadonlySet<RegistryActName>;
  approvals: boolean;
  signatures: ReadonlySet<SignatureKind>;
  maxPerTransaction: bigint;
  maxPerDay: bigint;
  /** For a counterparty in any case. */
  maxWith(counterparty: string): bigint;
  maxDepositPerDay: bigint;
  maxAllowance: bigint;
  maxOpenJobs: number;
  approvalAbove: bigint;
};

/**
 * Reads a policy.
 *
 * @throws {@link InvalidPolicyError} with everything that is wrong.
 */
export function parsePolicy(policy: unknown): Limits {
  if (!isPolicy(policy)) {
    throw new InvalidPolicyError((isPolicy.errors ?? []).map(describe));
  }
  const { decimals } = policy.token;
  const problems: string[] = [];
  const address = (field: string, value: string) => {
    if (isAddress(value)) return getAddress(value);
    problems.push(`${field} ${value} has a wrong checksum`);
    return value;
  };
  const units = (field: string, value: string) => {
    try {
      return parseAmount(value, decimals);
    } catch {
      problems.push(`${field} ${value} does not fit ${decimals} decimals`);
      return 0n;
    }
  };
  const caps = new Map(
    Object.entries(policy.counterparties ?? {}).map(([account, cap]) => [
      address("counterparties", account).toLowerCase(),
      units("counterparties", cap),
    ]),
  );
  if (caps.size !== Object.keys(policy.counterparties ?? {}).length) problems.push("counterparties names one twice");
  const others = units("maxPerCounterparty", policy.maxPerCounterparty);
  const limits: Limits = {
    chainId: policy.chainId,
    market: address("market", policy.market),
    token: { ...policy.token, address: address("token", policy.token.address) },
    functions: new Set(policy.functions),
    registries: registriesOf(policy, address),
    registryFunctions: new Set(policy.registries?.functions ?? []),
    approvals: policy.approvals,
    signatures: new Set(policy.signatures),
    maxPerTransaction: units("maxPerTransaction", policy.maxPerTransaction),
    maxPerDay: units("maxPerDay", policy.maxPerDay),
    maxWith: (counterparty) => caps.get(counterparty.toLowerCase()) ?? others,
    maxDepositPerDay: units("maxDepositPerDay", policy.maxDepositPerDay),
    maxAllowance: units("maxAllowance", policy.maxAllowance),
    maxOpenJobs: policy.maxOpenJobs,
    approvalAbove: units("approvalAbove", policy.approvalAbove),
  };
  if (problems.length > 0) throw new InvalidPolicyError(problems);
  return limits;
}

function registriesOf(
  { registries }: Policy,
  address: (field: string, value: string) => string,
): RegistryAddresses | undefined {
  if (registries === undefined) return undefined;
  const { identity, reputation, validation } = registries;
  return {
    identity: address("registries", identity),
    reputation: address("registries", reputation),
    validation: address("registries", validation),
  };
}

function describe({ instancePath, message, params }: NonNullable<typeof isPolicy.errors>[number]): string {
  const unknown = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
  return `${instancePath || "it"} ${message}${unknown}`;
}
