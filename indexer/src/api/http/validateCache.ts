import { hash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiContext, ApiEnv } from "../ApiContext.ts";
import type { IndexState } from "../IndexState.ts";
import { AnswerCache } from "./AnswerCache.ts";
import { etagOf } from "./etagOf.ts";
import { isFresh } from "./isFresh.ts";

/**
 * Says how fresh the answer is. Without a query it answers 304 if the caller has it already, or what it answered to somebody else
 * since the last block.
 */
export function validateCache({ openApi }: ApiContext): MiddlewareHandler<ApiEnv> {
  const answers = new AnswerCache();
  const version = hash("sha256", openApi, "base64url");
  return async (c, next) => {
    const { state } = c.var;
    const etag = etagOf(state, version);
    c.header("etag", etag);
    c.header("cache-control", "no-cache");
    c.header("x-indexed-block", state.chains.map(({ chainId, block }) => `${chainId}=${block}`).join(", "));
    const chainId = chainAskedFor(state, c.req.query("chainId") ?? JOB.exec(c.req.path)?.[1]);
    if (chainId !== undefined) c.header("x-chain-id", String(chainId));
    if (isFresh(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    const { pathname, search } = new URL(c.req.url);
    const known = answers.get(etag, pathname + search);
    if (known !== undefined) return answerWith(c, known);
    await next();
    if (c.res.status !== 200) return;
    const body = await c.res.text();
    answers.put(etag, pathname + search, body);
    answerWith(c, body);
  };
}

/** Replaces the answer. Hono would join it with what CORS has prepared, headers that it has already, and make a stream of the text for that. */
function answerWith(c: Context, body: string): void {
  const answer = c.body(body, 200, { "content-type": "application/json" });
  c.res = undefined;
  c.res = answer;
}

/** A job's id begins with its chain. */
const JOB = /\/jobs\/(\d+):/;

function chainAskedFor({ chains }: IndexState, asked: string | undefined): number | undefined {
  if (chains.length === 1) return chains[0]?.chainId;
  return chains.find(({ chainId }) => String(chainId) === asked)?.chainId;
}
