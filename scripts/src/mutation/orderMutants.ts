import { createHash } from "node:crypto";
import type { Mutant } from "./Mutant.ts";

/**
 * The mutants in an order that looks random and depends on nothing but the seed and each mutant's own id: a change of one place in
 * the sources moves no other mutant in or out of a sample.
 */
export function orderMutants(mutants: readonly Mutant[], seed: number): Mutant[] {
  const rank = (mutant: Mutant): string => createHash("sha256").update(`${seed}\0${mutant.id}`).digest("hex");
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
}
