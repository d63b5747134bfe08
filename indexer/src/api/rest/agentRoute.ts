import { z } from "@hono/zod-openapi";
import type { Hex } from "viem";
import type { AgentRow } from "../../../lib/Rows.ts";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Order } from "../rows/Order.ts";
import type { RowReader } from "../rows/RowReader.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { agentJson } from "./agentJson.ts";
import { agentSchema } from "./agentSchema.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { registeredJson } from "./registeredJson.ts";
import { registeredSchema } from "./registeredSchema.ts";

/** One wallet may stand behind several agents; of more the oldest are shown. */
const MAX_AGENTS = 20;
const MAX_MARKETS = 100;

const { account, agent, agentRegistrationFile } = schema;
const ID = /^(?:0x[0-9a-fA-F]{40}|[1-9]\d{0,8}:\d{1,78})$/;
const BY_ID: Order = {
  name: "agentIds",
  direction: "asc",
  keys: [
    ["chainId", agent.chainId],
    ["agentId", agent.agentId],
  ],
};
const BY_AGENT: Order = { name: "file", direction: "asc", keys: [["agentId", agentRegistrationFile.agentId]] };
const BY_MARKET: Order = {
  name: "records",
  direction: "asc",
  keys: [
    ["chainId", account.chainId],
    ["market", account.market],
  ],
};

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
    query: z.strictObject({ chainId: parameters.chainId, market: parameters.market }),
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
    const agents = await findAgents(rows, id, place.chainId);
    const address = id.startsWith("0x") ? (id as Hex) : agents[0]?.agentWallet;
    const markets = address ? await readRecords(rows, { address, ...place }) : [];
    if (markets.length + agents.length === 0) {
      throw new ApiError("not_found", `No market and no registry has a record of ${id}`, "Search at /v1/search?q=");
    }
    const registrations = await Promise.all(agents.map((row) => withFile(rows, row)));
    return c.json({ id, markets: markets.map(agentJson), agents: registrations }, 200);
  });
}

function findAgents(rows: RowReader, id: string, chainId: number | undefined) {
  const [chain = "", agentId = ""] = id.split(":");
  const key = id.startsWith("0x") ? { agentWallet: id, chainId } : { chainId: Number(chain), agentId: BigInt(agentId) };
  return rows.read({ table: agent, order: BY_ID, where: whereEqual(agent, key), limit: MAX_AGENTS });
}

function readRecords(rows: RowReader, key: { address: Hex; chainId?: number | undefined; market?: Hex | undefined }) {
  return rows.read({ table: account, order: BY_MARKET, where: whereEqual(account, key), limit: MAX_MARKETS });
}

async function withFile(rows: RowReader, row: AgentRow) {
  const { chainId, agentId } = row;
  const where = whereEqual(agentRegistrationFile, { chainId, agentId });
  const [file] = await rows.read({ table: agentRegistrationFile, order: BY_AGENT, where, limit: 1 });
  return registeredJson(row, file ?? null);
}
