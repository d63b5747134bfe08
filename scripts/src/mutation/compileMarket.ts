import { compile } from "../solidity/compile.ts";
import type { Sources } from "../solidity/readSources.ts";
import { MARKET } from "./Bench.ts";

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
  outputSelection: { [MARKET.source]: { [MARKET.name]: ["abi", "evm.bytecode.object"] } },
};

/** The market's contract from these sources; undefined if they do not compile. */
export function compileMarket(sources: Sources) {
  return compile(sources, SETTINGS).contracts[MARKET.source]?.[MARKET.name];
}
