import type { MiddlewareHandler } from "hono";
import { ApiError } from "../ApiError.ts";

/** Milliseconds. PostgreSQL itself ends a statement of Ponder's read pool after 30 s. */
const MAX_TIME = 10_000;

/** Answers 503 if a request takes longer than ten seconds. */
export const limitTime: MiddlewareHandler = async (_, next) => {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const message = `No answer within ${MAX_TIME / 1_000} s`;
      reject(new ApiError("too_slow", message, "Ask for less at once (a smaller limit, a narrower filter)", 5));
    }, MAX_TIME);
  });
  await Promise.race([next(), tooSlow]).finally(() => clearTimeout(timer));
};
