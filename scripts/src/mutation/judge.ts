import type { Artifact, ArtifactId } from "@nomicfoundation/edr";
import { type Compilation, compile } from "../solidity/compile.ts";
import { type Bench, MARKET } from "./Bench.ts";
import { cheapSettings } from "./cheapSettings.ts";
import type { Mutant } from "./Mutant.ts";
import type { Result } from "./Result.ts";
import { runSuites } from "./runSuites.ts";

const WANTED = { [MARKET.source]: { [MARKET.name]: ["evm.bytecode.object"] } };

function bytecodeOf({ contracts }: Compilation): string {
  return `0x${contracts[MARKET.source]?.[MARKET.name]?.evm?.bytecode?.object ?? ""}`;
}

function isMarket({ id }: Artifact): boolean {
  return id.source === MARKET.source && id.name === MARKET.name;
}

/** The mutant's own tests first, the slow ones last, so that most mutants die early. */
function stagesOf(suites: readonly ArtifactId[], { module }: Mutant): ArtifactId[][] {
  const own = suites.filter(({ source }) => source.includes(`/unit/${module}/`));
  const slow = suites.filter(({ source }) => source.includes("/invariant"));
  const rest = suites.filter((suite) => !own.includes(suite) && !slow.includes(suite));
  return [own, rest, slow];
}

/** Compiles one mutant and runs the tests against it until one fails. */
export async function judge(bench: Bench, mutant: Mutant, root: string): Promise<Result> {
  const begun = performance.now();
  const result = (verdict: Result["verdict"], by = ""): Result => {
    return { id: mutant.id, verdict, by, seconds: Math.round((performance.now() - begun) / 100) / 10 };
  };
  const text = Buffer.from(bench.sources[mutant.file]?.content ?? "");
  const content = `${text.subarray(0, mutant.start)}${mutant.replacement}${text.subarray(mutant.end)}`;
  const bytecode = bytecodeOf(compile({ ...bench.sources, [mutant.file]: { content } }, cheapSettings(WANTED)));
  if (bytecode === "0x") return result("stillborn");
  if (bench.artifacts.some((artifact) => isMarket(artifact) && artifact.contract.bytecode === bytecode)) {
    return result("same");
  }
  const artifacts = bench.artifacts.map((artifact) =>
    isMarket(artifact) ? { ...artifact, contract: { ...artifact.contract, bytecode } } : artifact,
  );
  for (const stage of stagesOf(bench.suites, mutant)) {
    const [failed] = await runSuites(artifacts, stage, root);
    if (failed !== undefined) return result("killed", failed);
  }
  return result("survived");
}
