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
