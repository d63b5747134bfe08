import type { Command } from "commander";
import { z } from "zod";

const count = z.coerce.number().int().positive();
const schema = z.object({
  sample: count,
  seed: z.coerce.number().int().nonnegative(),
  workers: count,
  update: z.boolean(),
});

/** What `pnpm mutate` was asked for. Ends the process with one line for an option that makes no sense. */
export function readOptions(command: Command): z.infer<typeof schema> {
  const parsed = schema.safeParse(command.parse().opts());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return command.error(`--${issue?.path.join(".")}: ${issue?.message}`, { exitCode: 2 });
}
