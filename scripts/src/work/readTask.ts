import * as z from "zod";
import type { Task } from "./types.ts";

const count = (max: number) => z.int().min(0).max(max);
const part = z.strictObject({
  // Never a path out of the package.
  source: z.string().regex(/^(?:[A-Za-z0-9][\w-]*\/)*[\w-]+\.sol$/),
  contract: z.string().regex(/^\w{1,64}$/),
  question: z.enum(["functions", "errors", "events"]),
});
const task = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("audit"),
    package: z.literal("@openzeppelin/contracts"),
    parts: z.array(part).min(1).max(8),
  }),
  z.strictObject({
    kind: z.literal("extract"),
    package: z.literal("ethers"),
    releases: z
      .array(z.string().regex(/^\d+\.\d+\.\d+$/))
      .min(1)
      .max(12),
  }),
  z.strictObject({
    kind: z.literal("route"),
    stops: z
      .array(z.tuple([count(999), count(999)]))
      .min(3)
      .max(14),
    maxLength: count(100_000),
  }),
  z.strictObject({
    kind: z.literal("pack"),
    capacity: count(10_000),
    items: z
      .array(z.tuple([count(1_000).min(1), count(1_000)]))
      .min(1)
      .max(40),
    minValue: count(100_000),
  }),
  z.strictObject({
    kind: z.literal("schedule"),
    machines: z.literal(3),
    lengths: z.array(count(99).min(1)).min(1).max(14),
    maxMakespan: count(2_000),
  }),
]);

/**
 * Reads a task out of a job's terms, which somebody else wrote: undefined unless it is exactly a task that agents here take on, of a
 * size that can be solved and checked.
 */
export function readTask(value: unknown): Task | undefined {
  const result = task.safeParse(value);
  return result.success ? result.data : undefined;
}
