import {
  type Approval,
  type ApprovalRequest,
  createGuard,
  draftPolicy,
  type Guard,
  type GuardOptions,
  type Market,
  memoryStore,
  type Policy,
  policySchema,
} from "../../src/index.ts";
import type { LocalMarket } from "./startMarket.ts";

/** A human who agrees to everything. */
export const yes = async ({ hash }: ApprovalRequest): Promise<Approval> => ({ hash, isApproved: true });

/** A policy of every function and signature, so that amounts alone decide. */
export function permissive(changes: Partial<Policy> = {}): Partial<Policy> {
  const { functions, signatures } = policySchema.properties;
  return {
    functions: functions.items.enum as unknown as Policy["functions"],
    signatures: signatures.items.enum as unknown as Policy["signatures"],
    ...changes,
  };
}

/** A policy's word for the registries of a local market, with every function. */
export function everyRegistry({ deployment }: LocalMarket): NonNullable<Policy["registries"]> {
  const { identity, reputation, validation } = deployment.registries ?? {};
  if (identity === undefined || reputation === undefined || validation === undefined) throw new Error("no registries");
  const { functions } = policySchema.properties.registries.properties;
  return {
    identity: identity.address,
    reputation: reputation.address,
    validation: validation.address,
    functions: functions.items.enum as unknown as NonNullable<Policy["registries"]>["functions"],
  };
}

/** An actor's market behind a guard of its own: 50 a day, 25 a transaction, a human above 10, unless changed. */
export async function guardMarket(
  local: LocalMarket,
  index: number,
  changes: Partial<Policy> = {},
  options: Partial<GuardOptions> = {},
): Promise<{ guard: Guard; market: Market }> {
  const day = { maxPerDay: "50", maxPerTransaction: "25", approvalAbove: "10" };
  const policy = { ...draftPolicy(await local.open(), day), ...changes };
  const guard = createGuard({ policy, store: memoryStore(), ...options });
  return { guard, market: await local.open(local.actor(index), { guard }) };
}
