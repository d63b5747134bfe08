import type { Target } from "./Target.ts";

/** A target as these tools name it to people. */
export function nameOf({ contract, name, kind, expression }: Target): string {
  return `${contract}.${name}, ${kind} in \`${expression}\``;
}

/**
 * What keeps the claims from counting as proven, one line each.
 *
 * @param enumerated Claims, as `<contract>.<function>`, that a test covers instead.
 */
export function findProblems(
  claims: readonly Target[],
  refuted: readonly Target[],
  enumerated: readonly string[],
): string[] {
  const problems: string[] = [];
  const open = new Set<string>();
  for (const target of claims) {
    const claim = `${target.contract}.${target.name}`;
    if (target.verdict === "violated") problems.push(`${nameOf(target)}: the checker has a counterexample.`);
    if (target.verdict !== "unproved") continue;
    open.add(claim);
    if (!enumerated.includes(claim)) problems.push(`${nameOf(target)}: unproved, and no test enumerates it.`);
  }
  for (const claim of enumerated) {
    if (!open.has(claim)) problems.push(`${claim} is proved, or gone: take it off the list of enumerated claims.`);
  }
  for (const target of refuted) {
    if (target.kind === "assertion" && target.verdict !== "violated") {
      problems.push(`${nameOf(target)}: is false, but the checker did not refute it.`);
    }
  }
  return problems;
}
