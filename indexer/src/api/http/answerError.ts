import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { ApiError } from "../ApiError.ts";

/** Answers an error as JSON. What is not ours (the database does not answer, say) is logged by its first line and answered 503 without details. */
export function answerError(error: unknown, c: Context): Response {
  const known = error instanceof ApiError ? error : toApiError(error);
  if (known.retryAfter !== null) c.header("retry-after", String(known.retryAfter));
  c.header("cache-control", "no-store");
  c.header("etag", undefined);
  const { code, message, remedy } = known;
  return c.json({ error: { code, message, remedy } }, known.status);
}

function toApiError(error: unknown): ApiError {
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiError("bad_request", error.message, "Correct the request; /v1/openapi.json describes it");
  }
  console.warn(`The API could not answer: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`);
  return new ApiError("unavailable", "The index cannot answer at the moment", "Try again in a few seconds", 5);
}
