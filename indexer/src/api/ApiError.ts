import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What went wrong in one word, for programs; see the README for each. */
export type ErrorCode =
  | "bad_request"
  | "bad_cursor"
  | "not_found"
  | "method_not_allowed"
  | "body_too_large"
  | "too_many_requests"
  | "too_many_streams"
  | "not_ready"
  | "no_reconcile"
  | "too_slow"
  | "unavailable";

const STATUS: Record<ErrorCode, ContentfulStatusCode> = {
  bad_request: 400,
  bad_cursor: 400,
  not_found: 404,
  method_not_allowed: 405,
  body_too_large: 413,
  too_many_requests: 429,
  too_many_streams: 429,
  not_ready: 503,
  no_reconcile: 503,
  too_slow: 503,
  unavailable: 503,
};

/** An answer other than 200, as `{ error: { code, message, remedy } }`. The message carries the values, the remedy says what to do next. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ErrorCode;
  readonly remedy: string;
  /** Seconds after which to try again; null if trying again does not help. */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, message: string, remedy: string, retryAfter: number | null = null) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.retryAfter = retryAfter;
  }

  /** HTTP status. */
  get status(): ContentfulStatusCode {
    return STATUS[this.code];
  }
}
