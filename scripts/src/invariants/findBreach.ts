import type { Bench } from "../mutation/Bench.ts";
import { compileTargets } from "../mutation/compileTargets.ts";
import { replaceTarget } from "../mutation/replaceTarget.ts";
import { runSuites } from "../mutation/runSuites.ts";
import { plantBug } from "./plantBug.ts";
import type { SeededBug } from "./SeededBug.ts";

/** As `pnpm test:deep` runs invariants; the first breach ends it. */
const INVARIANT = { runs: 512, depth: 128, shrinkRunLimit: 0 };

/**
 * True if a bug's invariant fails on the contracts with that bug.
 *
 * @param bench Of the invariant tests.
 * @throws Error if the contracts with the bug do not compile, or the invariant does not exist.
 */
export async function findBreach(bench: Bench, bug: SeededBug, root: string): Promise<boolean> {
  const compiled = compileTargets(plantBug(bench.sources, bug), bench.targets);
  if (compiled === undefined) throw new Error(`"${bug.name}" does not compile.`);
  const artifacts = bench.targets.reduce(
    (replaced, target, at) => replaceTarget(replaced, target, `0x${compiled[at]?.evm?.bytecode?.object ?? ""}`),
    bench.artifacts,
  );
  const [contract, invariant] = bug.breaks.split(".");
  const suites = bench.suites.filter(({ name }) => name === contract);
  const failed = await runSuites(artifacts, suites, root, { testPattern: `^${invariant}\\b`, invariant: INVARIANT });
  return failed.some((name) => name.startsWith(bug.breaks));
}
