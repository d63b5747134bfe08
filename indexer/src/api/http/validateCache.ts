import type { MiddlewareHandler } from "hono";
import type { ApiContext, ApiEnv } from "../ApiContext.ts";
import type { IndexState } from "../IndexState.ts";
import { etagOf } from "./etagOf.ts";
import { isFresh } from "./isFresh.ts";

/** Says how fresh the answer is, and answers 304 without a query if the caller has it already. */
export function validateCache({ openApi }: ApiContext): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { state } = c.var;
    const etag = etagOf(state, openApi);
    c.header("etag", etag);
    c.header("cache-control", "no-cache");
    c.header("x-indexed-block", state.chains.map(({ chainId, block }) => `${chainId}=${block}`).join(", "));
    const chainId = chainAskedFor(state, c.req.query("chainId"));
    if (chainId !== undefined) c.header("x-chain-id", String(chainId));
    if (isFresh(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    await next();
  };
}

function chainAskedFor({ chains }: IndexState, asked: string | undefined): number | undefined {
  if (chains.length === 1) return chains[0]?.chainId;
  return chains.find(({ chainId }) => String(chainId) === asked)?.chainId;
}
