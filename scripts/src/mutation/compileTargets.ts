import { type Contract, compile } from "../solidity/compile.ts";
import type { Sources } from "../solidity/readSources.ts";
import type { Target } from "./Bench.ts";

/**
 * For speed: the optimizer runs only as far as the stack needs it to. The code means the same as in production, at twice the size.
 */
const SETTINGS = {
  evmVersion: "cancun",
  viaIR: true,
  metadata: { bytecodeHash: "none", appendCBOR: false },
  optimizer: {
    enabled: false,
    details: {
      peephole: true,
      inliner: true,
      jumpdestRemover: true,
      yul: true,
      yulDetails: { stackAllocation: true, optimizerSteps: "dhfoDgvulcT" },
    },
  },
};

/** The targets' contracts from these sources, in their order; undefined if they do not compile. */
export function compileTargets(sources: Sources, targets: readonly Target[]): Contract[] | undefined {
  const wanted = targets.map(({ source, name }) => [source, { [name]: ["abi", "evm.bytecode.object"] }]);
  const { contracts } = compile(sources, { ...SETTINGS, outputSelection: Object.fromEntries(wanted) });
  const compiled = targets.flatMap(({ source, name }) => contracts[source]?.[name] ?? []);
  return compiled.length === targets.length ? compiled : undefined;
}
