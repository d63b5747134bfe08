import { z } from "@hono/zod-openapi";
import { and, sql } from "ponder";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Filter } from "../rows/Filter.ts";
import { jsonList } from "../rows/jsonList.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import { listOf } from "../rows/listOf.ts";
import type { Order } from "../rows/Order.ts";
import { objectOf } from "../rows/objectOf.ts";
import { quoted } from "../rows/quoted.ts";
import type { RowReader } from "../rows/RowReader.ts";
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

/** How an answer ends in which both lists are empty. */
const NOTHING = `,"markets":[],"agents":[]}`;

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
    const json = await (id.startsWith("0x") ? readWallet(rows, id as Hex, place) : readAgent(rows, id, place));
    if (json.endsWith(NOTHING)) {
      throw new ApiError("not_found", `No market and no registry has a record of ${id}`, "Search at /v1/search?q=");
    }
    return c.body(json);
  });
}

/** One statement for both lists, for each costs this process as much as PostgreSQL. */
async function readWallet(rows: RowReader, address: Hex, place: Place): Promise<string> {
  const records = whereEqual(account, { address, ...place });
  const agents = whereEqual(agent, { agentWallet: address, chainId: place.chainId });
  const filters = [...records, ...agents];
  const among = (some: readonly Filter[]) => and(...some.map(({ condition }) => condition));
  const select = () => {
    const ids = sql`(${agent.chainId}, ${agent.agentId})`;
    const markets = sql`(${account.chainId}, ${account.market})`;
    const mine = sql`from ${agent} where ${among(agents)} order by ${ids} limit ${sql.raw(String(MAX_AGENTS))}`;
    const its = sql`from ${account} where ${among(records)} order by ${markets} limit ${sql.raw(String(MAX_MARKETS))}`;
    const fields = {
      id: quoted(sql`${sql.placeholder("address")}`),
      markets: listOf(agentFields(), markets, its),
      agents: listOf(registeredFields(), ids, mine),
    };
    return sql`select ${objectOf(fields)} as json`;
  };
  const name = ["wallet", ...filters.map(({ name }) => name)].join(" ");
  const [json = ""] = await rows.query(name, select, Object.assign({}, ...filters.map(({ values }) => values)));
  return json;
}

async function readAgent(rows: RowReader, id: string, place: Place): Promise<string> {
  const [chainId, agentId = ""] = id.split(":");
  const isIt = whereEqual(agent, { chainId: Number(chainId), agentId: BigInt(agentId) });
  const agents = await rows.read({ table: agent, fields: registeredFields, order: BY_ID, where: isIt, limit: 1 });
  const address: Hex | null = agents[0] === undefined ? null : JSON.parse(agents[0]).agentWallet;
  const where = whereEqual(account, { address, ...place });
  const request = { table: account, fields: agentFields, order: BY_MARKET, where, limit: MAX_MARKETS };
  const markets = address === null ? [] : await rows.read(request);
  return jsonObject({ id: JSON.stringify(id), markets: jsonList(markets), agents: jsonList(agents) });
}
