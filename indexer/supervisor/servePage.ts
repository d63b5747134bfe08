import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";

/** Addresses of the API and of Ponder: what they answer is for browsers too. */
const API = /^\/(v1|graphql|health|ready|status|metrics)(\/|$)/;
/** Where the names of files change with their content. */
const ASSETS = "/assets/";
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/** The policy that the explorer's build wrote beside the page. */
const POLICY = "content-policy.txt";

const secured = secureHeaders({
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
});

/**
 * The explorer's files, and its one document for every address that a browser asks a page for: which page that is, the document finds out
 * itself. All else passes, as everything does while nothing is built.
 *
 * @param folder Of the built explorer.
 */
export function servePage(folder: string): Hono {
  const app = new Hono();
  const files = serveStatic({
    root: folder,
    onFound: (_, c) => c.header("cache-control", c.req.path.startsWith(ASSETS) ? FOR_EVER : ASK_AGAIN),
  });
  const document = serveStatic({
    path: join(folder, "index.html"),
    onFound: (_, c) => c.header("cache-control", ASK_AGAIN),
  });
  const guarded = underPolicy(join(folder, POLICY));
  const named = new Hono().use(secured, guarded, compress()).get("*", files);
  const page = new Hono().use(secured, guarded, compress()).get("*", document);
  app.get("*", async (c, next) => {
    const part = c.req.path.startsWith(ASSETS) || c.req.path === "/favicon.svg" ? named : page;
    if (part === page && !wantsPage(c)) return next();
    const answer = await part.fetch(c.req.raw, c.env);
    return answer.status === 404 ? next() : answer;
  });
  return app;
}

/** Gives nothing out without the policy. */
function underPolicy(file: string): MiddlewareHandler {
  return async (c, next) => {
    const policy = await readFile(file, "utf8").catch(() => undefined);
    if (policy === undefined) return c.notFound();
    await next();
    c.header("content-security-policy", policy);
  };
}

function wantsPage({ req }: Context): boolean {
  return !API.test(req.path) && (req.header("accept") ?? "").includes("text/html");
}
