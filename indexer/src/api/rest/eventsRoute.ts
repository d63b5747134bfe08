import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { JOB_EVENT_NAMES } from "../../../lib/names.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import { EventHub } from "../events/EventHub.ts";
import { parseToken, type ResumeToken } from "../events/ResumeToken.ts";
import { sendEvents } from "../events/sendEvents.ts";
import { clientAddress } from "../http/clientAddress.ts";
import type { ChainState } from "../IndexState.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";

const query = z.strictObject({
  chainId: parameters.chainId.openapi({ description: "The chain; must be named if the index covers several." }),
  market: parameters.market,
  jobId: parameters.jobId.optional(),
  agent: parameters.address("Only events that name this account as actor or counterparty.").optional(),
  kind: z
    .string()
    .max(400)
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(JOB_EVENT_NAMES)))
    .optional()
    .openapi({ type: "string", description: `Only these kinds, joined by commas: ${JOB_EVENT_NAMES.join(", ")}.` }),
  final: z
    .literal("1")
    .optional()
    .openapi({ description: "1: only events that no reorganisation can withdraw any more." }),
  after: z.string().max(200).optional().openapi({
    description:
      "Go on after this: an `id` of the stream, or a plain cursor, 0 for the beginning. `last-event-id` wins over it.",
  }),
});

const DESCRIPTION = `Server-sent events of one chain, in order. Without \`after\` or \`last-event-id\` the stream begins with what comes next.

- \`opened\` \`{ chainId, after, block }\`: the first message; its id is where the stream begins.
- \`jobEvent\`: a row of the timeline (schema JobEvent) and \`isFinal\`. Its id resumes the stream right after it.
- \`withdrawn\` \`{ chainId, from }\`: a reorganisation took back every event with a cursor ≥ \`from\`. What replaces them follows. It is also sent
  on resuming, if history since the id given was replaced meanwhile; a plain cursor as \`after\` is not checked so.
- A comment every 15 s while nothing happens.`;

const route = createRoute({
  method: "get",
  path: "/events",
  summary: "What happens, as it happens.",
  description: DESCRIPTION,
  request: {
    query,
    headers: z.object({ "last-event-id": z.string().max(200).optional().openapi({ description: "As `after`." }) }),
  },
  responses: { 200: { description: "The stream.", content: { "text/event-stream": { schema: z.string() } } } },
});

/** `/v1/events`. */
export function eventsRoute({ db, states, settings }: ApiContext) {
  const hub = new EventHub(db, states, settings);
  return newRouter().openapi(route, async (c) => {
    const { chainId, final, kind: kinds, after, market, jobId, agent } = c.req.valid("query");
    const token = tokenOf(c.req.valid("header")["last-event-id"] ?? after);
    const chain = chainOf(c.var.state.chains, chainId);
    const request = { filter: { market, jobId, agent, kinds }, isFinalOnly: final !== undefined };
    const subscription = await hub.subscribe(chain, request, token, clientAddress(c, settings.isBehindProxy));
    c.header("x-chain-id", String(chain.chainId));
    c.header("x-accel-buffering", "no");
    return streamSSE(c, (stream) => sendEvents(stream, subscription).finally(() => hub.unsubscribe(subscription)));
  });
}

function tokenOf(text: string | undefined): ResumeToken | undefined {
  if (text === undefined || text === "") return undefined;
  const token = parseToken(text);
  if (token === undefined)
    throw new ApiError("bad_cursor", "Not a place in the stream", "Send the `id` of an event, or a cursor");
  return token;
}

function chainOf(chains: readonly ChainState[], chainId: number | undefined): ChainState {
  const [only, ...others] = chainId === undefined ? chains : chains.filter((chain) => chain.chainId === chainId);
  if (only !== undefined && others.length === 0) return only;
  const known = chains.map((chain) => chain.chainId).join(", ");
  throw new ApiError("bad_request", "A stream is about one chain", `Name it as chainId; this index covers ${known}`);
}
