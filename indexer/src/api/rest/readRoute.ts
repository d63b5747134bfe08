import { createRoute, z } from "@hono/zod-openapi";

const failure = z
  .object({
    error: z.object({
      code: z.string().openapi({ description: "One word, for programs." }),
      message: z.string().openapi({ description: "What is wrong, with its values." }),
      remedy: z.string().openapi({ description: "What to do next." }),
    }),
  })
  .openapi("Error");

const failed = (description: string) => ({ description, content: { "application/json": { schema: failure } } });
const retryAfter = { "retry-after": { description: "Seconds to wait.", schema: { type: "integer" as const } } };

const HEADERS = {
  etag: { description: "Changes with every indexed block.", schema: { type: "string" as const } },
  "x-indexed-block": {
    description: "How far the index has come, as `<chainId>=<block>`, several joined by a comma and a blank.",
    schema: { type: "string" as const },
  },
  "x-chain-id": { description: "The chain, if the answer is about one.", schema: { type: "string" as const } },
};

type Facts<P extends string, R, S extends z.ZodType> = {
  path: P;
  summary: string;
  description?: string;
  request: R;
  /** What a 200 answers. */
  answer: S;
  /** True if there may be no such thing. */
  canMiss?: boolean;
};

/** A route that reads: its 200, and the ways in which every such route can fail. */
export function readRoute<P extends string, R extends object, S extends z.ZodType>(facts: Facts<P, R, S>) {
  const { path, summary, description = summary, request, answer } = facts;
  return createRoute({
    method: "get",
    path,
    summary,
    description,
    request,
    responses: {
      200: { description: summary, headers: HEADERS, content: { "application/json": { schema: answer } } },
      304: { description: "Nothing changed since the answer that `if-none-match` names." },
      400: failed("A parameter is wrong or unknown."),
      ...(facts.canMiss ? { 404: failed("There is no such thing.") } : {}),
      429: { ...failed("Too many requests from one address."), headers: retryAfter },
      503: { ...failed("The index is catching up, or cannot answer at the moment."), headers: retryAfter },
    },
  });
}
