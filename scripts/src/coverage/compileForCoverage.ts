import solc from "solc";
import { z } from "zod";

/** Folder of the code that is measured. */
const MEASURED = "contracts/src/";

/**
 * The market compiles by IR only, and by IR only with stack allocation. Everything else is off, so that the code follows the source
 * line by line.
 */
const PLAIN_IR = {
  viaIR: true,
  optimizer: {
    enabled: false,
    details: {
      peephole: false,
      inliner: false,
      jumpdestRemover: false,
      orderLiterals: false,
      deduplicate: false,
      cse: false,
      constantOptimizer: false,
      yul: true,
      yulDetails: { stackAllocation: true, optimizerSteps: "" },
    },
  },
};

const inputSchema = z.looseObject({
  settings: z.looseObject({ outputSelection: z.record(z.string(), z.unknown()) }),
});

const outputSchema = z.looseObject({
  errors: z.array(z.looseObject({ severity: z.string() })).default([]),
  contracts: z.record(z.string(), z.unknown()).default({}),
});

type Output = z.infer<typeof outputSchema>;

/**
 * Compiles standard JSON twice over the same sources: what is measured by IR, the tests without, which takes a fraction of the time
 * and of the stack. Both see all sources, so that source numbers agree.
 *
 * @param text Standard JSON input that names each source it wants output for, as forge's does.
 * @returns Standard JSON output; warnings are left out.
 */
export function compileForCoverage(text: string): string {
  const input = inputSchema.parse(JSON.parse(text));
  const run = (isMeasured: boolean, settings: Record<string, unknown>): Output => {
    // A source without any selected output is read, not compiled.
    const outputSelection = Object.fromEntries(
      Object.entries(input.settings.outputSelection).filter(([name]) => name.startsWith(MEASURED) === isMeasured),
    );
    const request = { ...input, settings: { ...input.settings, ...settings, outputSelection } };
    return outputSchema.parse(JSON.parse(solc.compile(JSON.stringify(request))));
  };
  const measured = run(true, PLAIN_IR);
  const tests = run(false, {});
  const errors = [...measured.errors, ...tests.errors].filter(({ severity }) => severity === "error");
  return JSON.stringify({ ...tests, errors, contracts: { ...measured.contracts, ...tests.contracts } });
}
