import { readFile } from "node:fs/promises";
import { z } from "@hono/zod-openapi";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import { newRouter } from "./newRouter.ts";
import { readRoute } from "./readRoute.ts";

const whole = (description: string) => z.int().min(0).openapi({ description });

const summary = z
  .object({
    chainId: whole("EIP-155 chain id."),
    contract: z.string().openapi({
      description: "Market contract, or the identity registry, which stands for its chain's other registries too.",
    }),
    block: whole("Block at which chain and index were compared."),
    checkedAt: whole("Unix second of the comparison."),
    checked: whole("Count of rows compared."),
    differences: whole("Count of values that differ; 0 if the index agrees with the chain."),
    sample: z.array(z.string()).openapi({ description: "The first differences, in words." }),
  })
  .openapi("Reconcile");

const route = readRoute({
  path: "/reconcile",
  summary: "The last comparison of every job, balance, record, agent, feedback, validation and total with the chain.",
  request: { query: z.strictObject({}) },
  answer: z.object({ data: z.array(summary) }),
});

/** `/v1/reconcile`. */
export function reconcileRoute({ settings: { reconcileFile } }: ApiContext) {
  return newRouter().openapi(route, async (c) => c.json({ data: await readSummary(reconcileFile) }, 200));
}

async function readSummary(file: string | null) {
  const remedy = "Start the index with `--reconcile-with`, or run `pnpm reconcile`";
  if (file === null)
    throw new ApiError("no_reconcile", "This index is not reconciled: SURETY_RECONCILE_FILE is not set", remedy);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new ApiError("no_reconcile", "No reconcile has ended yet", "Try again in a minute", 60);
  return z.array(summary).parse(JSON.parse(text));
}
