import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { proxy } from "hono/proxy";
import type { Refusal } from "./Refusal.ts";
import { servePage } from "./servePage.ts";

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 2;

/** Where a request goes: to Ponder's address, or back with a reason. */
type Route = { readonly url: string } | { readonly refusal: Refusal };

/**
 * The public face of the index: forwards every request to Ponder, bodies and event streams included, and answers 503 with `Retry-After` while there is
 * no index of the right chain. `/health` says only that this process runs.
 *
 * @param explorer Folder of the built explorer, for browsers that ask for a page.
 */
export function createApp(route: () => Route, explorer?: string): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.body(null, 200));
  if (explorer !== undefined) app.route("/", servePage(explorer));
  app.all("*", async (c) => {
    const to = route();
    if ("refusal" in to) return refuse(c, to.refusal);
    const { pathname, search } = new URL(c.req.url);
    try {
      return await proxy(`${to.url}${pathname}${search}`, {
        raw: c.req.raw,
        redirect: "manual",
        customFetch: (request) => {
          // This server has answered it; `fetch` would refuse it.
          request.headers.delete("expect");
          // What callers say of themselves does not count.
          request.headers.set("x-forwarded-for", getConnInfo(c).remote.address ?? "");
          return fetchWhileAsked(request, c.req.raw.signal);
        },
      });
    } catch (error) {
      const message = `The index did not answer: ${reasonOf(error)}.`;
      return refuse(c, { code: "index_unreachable", message, remedy: "Try again in a few seconds." });
    }
  });
  return app;
}

/** Gives up when the caller leaves before there is an answer. Later that ends the answer's body, which needs no signal. */
async function fetchWhileAsked(request: Request, left: AbortSignal): Promise<Response> {
  const giving = new AbortController();
  const giveUp = () => giving.abort();
  left.addEventListener("abort", giveUp);
  try {
    return await fetch(request, { signal: giving.signal });
  } finally {
    left.removeEventListener("abort", giveUp);
  }
}

function refuse(c: Context, error: Refusal): Response {
  c.header("Retry-After", String(RETRY_AFTER));
  c.header("Cache-Control", "no-store");
  c.header("Access-Control-Allow-Origin", "*");
  return c.json({ error }, 503);
}

function reasonOf(error: unknown): string {
  const { cause } = error as Error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "its process is restarting";
}
