import { z } from "@hono/zod-openapi";

/** A page of rows. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({
    data: z.array(row),
    next: z.string().nullable().openapi({ description: "Pass it as `cursor` for the next page; null at the end." }),
  });
}
