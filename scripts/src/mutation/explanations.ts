/**
 * Why a mutant may survive, by its id. `equivalent`: no caller can see the difference; such mutants do not count. The others are gaps
 * that are known and accepted.
 */
export const EXPLANATIONS: Readonly<Record<string, { equivalent: boolean; reason: string }>> = {};
