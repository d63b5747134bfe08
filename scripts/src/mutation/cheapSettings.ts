/**
 * Compiler settings for speed. The code means the same as in production, at twice the size: the optimizer runs only as far as
 * the stack needs it to.
 *
 * @param wanted What the compiler is to give for each file and contract.
 */
export function cheapSettings(wanted: Record<string, Record<string, string[]>>): Record<string, unknown> {
  return {
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
    outputSelection: wanted,
  };
}
