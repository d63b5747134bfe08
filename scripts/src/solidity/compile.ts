import solc from "solc";
import { z } from "zod";
import type { Sources } from "./readSources.ts";

const diagnosticSchema = z.object({
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  formattedMessage: z.string(),
  sourceLocation: z.object({ file: z.string(), start: z.number(), end: z.number() }).optional(),
});

const codeSchema = z.object({ object: z.string() }).optional();

const contractSchema = z.object({
  abi: z.array(z.looseObject({ type: z.string(), name: z.string().optional() })).optional(),
  evm: z.object({ bytecode: codeSchema, deployedBytecode: codeSchema }).optional(),
});

const outputSchema = z.object({
  errors: z.array(diagnosticSchema).default([]),
  sources: z.record(z.string(), z.object({ ast: z.unknown().optional() })).default({}),
  contracts: z.record(z.string(), z.record(z.string(), contractSchema)).default({}),
});

/** What the compiler says of one place; offsets count bytes of UTF-8. */
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** A contract as the compiler gives it. */
export type Contract = z.infer<typeof contractSchema>;

/** The part of the compiler's standard output that these tools read. */
export type Compilation = z.infer<typeof outputSchema>;

/** One run of the npm compiler, in this process. Errors in the sources are in `errors`: nothing is thrown for them. */
export function compile(sources: Sources, settings: Record<string, unknown>): Compilation {
  const input = JSON.stringify({ language: "Solidity", sources, settings });
  return outputSchema.parse(JSON.parse(solc.compile(input)));
}
