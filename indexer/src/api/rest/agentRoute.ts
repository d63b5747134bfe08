import { z } from "@hono/zod-openapi";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import { jsonList } from "../rows/jsonList.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { agentFields } from "./agentFields.ts";
import { agentSchema } from "./agentSchema.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { registeredFields } from "./registeredFields.ts";
import { registeredSchema } from "./registeredSchema.ts";

/** One wallet may stand behind several agents; of more the oldest are shown. */
const MAX_AGENTS = 20;
const MAX_MARKETS = 100;

const { account, agent } = schema;
const ID = /^(?:0x[0-9a-fA-F]{40}|[1-9]\d{0,8}:\d{1,78})$/;
const BY_ID: Order = {
  name: "agentIds",
  direction: "asc",
  keys: [
    ["chainId", agent.chainId],
    ["agentId", agent.agentId],
  ],
};
const BY_MARKET: Order = {
  name: "records",
  direction: "asc",
  keys: [
    ["chainId", account.chainId],
    ["market", account.market],
  ],
};

const place = z.strictObject({ chainId: parameters.chainId, market: parameters.market });
type Place = z.output<typeof place>;

const one = readRoute({
  path: "/agents/{id}",
  summary: "One wallet's record in each market, and the agents of ERC-8004 that are paid there.",
  request: {
    params: z.object({
      id: z.string().regex(ID, "must be an address, or <chainId>:<agentId>").openapi({
        description: "Its address, or an agent as `<chainId>:<agentId>`, whose wallet is meant.",
        example: "31337:0",
      }),
    }),
    query: place,
  },
  answer: z.object({
    id: z.string().openapi({ description: "As asked for; an address in lower case." }),
    markets: z.array(agentSchema),
    agents: z.array(registeredSchema),
  }),
  canMiss: true,
});

/** `/v1/agents/{id}`. */
export function agentRoute({ rows }: ApiContext) {
  return newRouter().openapi(one, async (c) => {
    const id = c.req.valid("param").id.toLowerCase();
    const place = c.req.valid("query");
    const isAddress = id.startsWith("0x");
    const [agents, markets] = await (isAddress ? ofWallet(id as Hex, place) : ofAgent(id, place));
    if (markets.length + agents.length === 0) {
      throw new ApiError("not_found", `No market and no registry has a record of ${id}`, "Search at /v1/search?q=");
    }
    return c.body(jsonObject({ id: JSON.stringify(id), markets: jsonList(markets), agents: jsonList(agents) }));
  });

  function ofWallet(address: Hex, place: Place) {
    return Promise.all([
      findAgents({ agentWallet: address, chainId: place.chainId }),
      readRecords({ address, ...place }),
    ]);
  }

  async function ofAgent(id: string, place: Place) {
    const [chainId = "", agentId = ""] = id.split(":");
    const agents = await findAgents({ chainId: Number(chainId), agentId: BigInt(agentId) });
    const address: Hex | null = agents[0] === undefined ? null : JSON.parse(agents[0]).agentWallet;
    return [agents, address === null ? [] : await readRecords({ address, ...place })] as const;
  }

  function findAgents(key: { agentWallet: Hex; chainId: number | undefined } | { chainId: number; agentId: bigint }) {
    const where = whereEqual(agent, key);
    return rows.read({ table: agent, fields: registeredFields, order: BY_ID, where, limit: MAX_AGENTS });
  }

  function readRecords(key: { address: Hex } & Place) {
    const where = whereEqual(account, key);
    return rows.read({ table: account, fields: agentFields, order: BY_MARKET, where, limit: MAX_MARKETS });
  }
}
