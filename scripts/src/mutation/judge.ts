import type { ArtifactId } from "@nomicfoundation/edr";
import { type Bench, MARKET } from "./Bench.ts";
import { compileTargets } from "./compileTargets.ts";
import type { Mutant } from "./Mutant.ts";
import type { Result } from "./Result.ts";
import { isTarget, replaceTarget } from "./replaceTarget.ts";
import { runSuites } from "./runSuites.ts";

/** The tests of the mutated module first, the slow ones last, so that most mutants die early. */
function stagesOf(suites: readonly ArtifactId[], { module }: Mutant): ArtifactId[][] {
  const folders = [`/unit/${module}/`, "/unit/", "/invariant/", ""];
  const stages = Map.groupBy(suites, ({ source }) => folders.findIndex((folder) => source.includes(folder)));
  return [0, 1, 3, 2].map((stage) => stages.get(stage) ?? []);
}

/** Compiles one mutant and runs the tests against it until one fails. */
export async function judge(bench: Bench, mutant: Mutant, root: string): Promise<Result> {
  const begun = performance.now();
  const result = (verdict: Result["verdict"], by = ""): Result => {
    return { id: mutant.id, verdict, by, seconds: Math.round((performance.now() - begun) / 100) / 10 };
  };
  const text = Buffer.from(bench.sources[mutant.file]?.content ?? "");
  const content = `${text.subarray(0, mutant.start)}${mutant.replacement}${text.subarray(mutant.end)}`;
  const [compiled] = compileTargets({ ...bench.sources, [mutant.file]: { content } }, [MARKET]) ?? [];
  const bytecode = `0x${compiled?.evm?.bytecode?.object ?? ""}`;
  if (bytecode === "0x") return result("stillborn");
  if (bench.artifacts.some((artifact) => isTarget(artifact, MARKET) && artifact.contract.bytecode === bytecode)) {
    return result("same");
  }
  const artifacts = replaceTarget(bench.artifacts, MARKET, bytecode);
  for (const stage of stagesOf(bench.suites, mutant)) {
    const [failed] = await runSuites(artifacts, stage, root);
    if (failed !== undefined) return result("killed", failed);
  }
  return result("survived");
}
