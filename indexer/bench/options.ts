import type { Command } from "commander";
import { z } from "zod";

/** Events that a size stands for. `large` is what the project's targets are about. */
const SIZES: Readonly<Record<string, number>> = { small: 20_000, large: 200_000 };
const LEAST = 1_000;
const MOST = 2_000_000;

const size = z.string().transform((text, context): number => {
  const events = SIZES[text] ?? Number(text);
  if (Number.isInteger(events) && events >= LEAST && events <= MOST) return events;
  const message = `"${text}" should be small, large, or a number of events from ${LEAST} to ${MOST}`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** Options of both benchmarks. `size` is a number of events. */
export const commonOptions = z.object({ size, json: z.boolean(), update: z.boolean() });

/** Adds the options of both benchmarks. */
export function addCommonOptions(command: Command): Command {
  return command
    .option("--size <size>", "events in the history: small (20,000), large (200,000) or a number", "small")
    .option("--json", "print all figures as JSON instead of tables", false)
    .option("--update", "write the tables into docs/performance.md", false)
    .allowExcessArguments(false);
}

/** What a benchmark was asked for. Ends the process with one line and exit code 2 for an option that makes no sense. */
export function readOptions<T>(command: Command, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(command.parse().opts());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return command.error(`--${option}: ${issue?.message}`, { exitCode: 2 });
}
