import type { MiddlewareHandler } from "hono";

type GraphqlError = { message: string; path?: (string | number)[] };

/** Ponder's own messages that tell a reader what to change. */
const CLEAR = /^(Invalid limit|Invalid query|Unknown column|Cannot specify both)/;

/** Replaces what only the server's author understands (a parser's or the database's words about a bad cursor, say). Errors come first in a GraphQL answer. */
export const clarifyGraphql: MiddlewareHandler = async (c, next) => {
  await next();
  const text = await c.res.text();
  const body = text.startsWith('{"errors"') ? clarify(text) : text;
  const { status, headers } = c.res;
  headers.delete("content-length");
  // The GraphQL server's answer has lost what CORS set before it: without this no page of another origin may read it.
  headers.set("access-control-allow-origin", "*");
  c.res = new Response(body, { status, headers });
};

function clarify(text: string): string {
  const { errors, ...rest } = JSON.parse(text) as { errors: GraphqlError[] };
  return JSON.stringify({ errors: errors.map(toClear), ...rest });
}

/** Errors of execution have a path; those of syntax and validation say by themselves what is wrong. */
function toClear(error: GraphqlError): GraphqlError {
  if (error.path === undefined || CLEAR.test(error.message)) return error;
  const message = `"${error.path.join(".")}" cannot be answered: check its cursor (pass pageInfo's unchanged), limit and values, or try again`;
  return { ...error, message };
}
