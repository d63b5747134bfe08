import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import { ApiError } from "../ApiError.ts";
import { hasNegativeRange } from "./hasNegativeRange.ts";

const REMEDY = 'Send one JSON object: { "query": "...", "variables": { ... } }';

/** NUL as JSON or GraphQL escapes it; PostgreSQL cannot hold it, so no row can match. */
const NUL = /\0|\\u(?:0{4}|\{0+\})/i;

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Refuses before parsing what the GraphQL server would answer slowly or unclearly: batches, NUL, negative limits, anything but one JSON request. GET shows GraphiQL. */
export const guardGraphql: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "GET") return next();
  if (c.req.method !== "POST") throw new ApiError("method_not_allowed", `${c.req.method} /graphql`, "Use POST");
  const text = await c.req.text();
  if (NUL.test(text)) throw new ApiError("bad_request", "The query holds a NUL character", "Leave it out");
  const body = parse(text);
  if (Array.isArray(body)) throw new ApiError("bad_request", "Batched queries are refused", REMEDY);
  const { success, data } = request.safeParse(body);
  if (!success) throw new ApiError("bad_request", "The body is no GraphQL request", REMEDY);
  if (hasNegativeRange(data.query, data.variables ?? {})) {
    throw new ApiError("bad_request", "A limit or offset is negative", "Ask for 1 to 1,000 rows");
  }
  const { url, method } = c.req.raw;
  c.req.raw = new Request(url, { method, headers: { "content-type": "application/json" }, body: text });
  await next();
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError("bad_request", "The body is not JSON", REMEDY);
  }
}
