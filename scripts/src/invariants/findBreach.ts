import type { Bench } from "../mutation/Bench.ts";
import { compileMarket } from "../mutation/compileMarket.ts";
import { replaceMarket } from "../mutation/replaceMarket.ts";
import { runSuites } from "../mutation/runSuites.ts";
import { plantBug } from "./plantBug.ts";
import type { SeededBug } from "./SeededBug.ts";

/** As `pnpm test:deep` runs invariants; the first breach ends it. */
const INVARIANT = { runs: 512, depth: 128, shrinkRunLimit: 0 };

/**
 * True if a bug's invariant fails on the market with that bug.
 *
 * @param bench Of the invariant tests.
 * @throws Error if the market with the bug does not compile, or the invariant does not exist.
 */
export async function findBreach(bench: Bench, bug: SeededBug, root: string): Promise<boolean> {
  const bytecode = compileMarket(plantBug(bench.sources, bug))?.evm?.bytecode?.object;
  if (!bytecode) throw new Error(`"${bug.name}" does not compile.`);
  const artifacts = replaceMarket(bench.artifacts, `0x${bytecode}`);
  const [contract, invariant] = bug.breaks.split(".");
  const suites = bench.suites.filter(({ name }) => name === contract);
  const failed = await runSuites(artifacts, suites, root, { testPattern: `^${invariant}\\b`, invariant: INVARIANT });
  return failed.some((name) => name.startsWith(bug.breaks));
}
