import { z } from "@hono/zod-openapi";
import { sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { Filter } from "../rows/Filter.ts";
import { parameters } from "./parameters.ts";

const { account, agent, agentRegistrationFile: file } = schema;

/** What an agent says that it does, and from how much on. */
export const offerParameters = {
  skill: z
    .string()
    .min(1)
    .max(128)
    .refine((text) => !text.includes("\0"), "must not hold NUL")
    .optional()
    .openapi({ description: "Only wallets of active agents whose registration file offers this skill in the market." }),
  maxPrice: parameters
    .digits(
      38,
      "Only wallets of active agents that offer work in the market from this much on, or less, in token units.",
    )
    .optional(),
};

/** Filters of accounts by what the registration files of their agents offer in the same market. */
export function offering(skill: string | undefined, maxPrice: bigint | undefined): Filter[] {
  const filters: Filter[] = [];
  if (skill !== undefined) {
    filters.push({
      name: "skill",
      condition: offers(sql`${sql.placeholder("skill")} = any(${file.skills})`),
      values: { skill },
    });
  }
  if (maxPrice !== undefined) {
    const isCheap = sql`${file.price} <= ${sql.param(sql.placeholder("maxPrice"), file.price)}`;
    filters.push({ name: "maxPrice", condition: offers(isCheap), values: { maxPrice } });
  }
  return filters;
}

function offers(condition: ReturnType<typeof sql>) {
  return sql`exists (select 1 from ${agent} inner join ${file} on ${file.chainId} = ${agent.chainId} and ${file.agentId} = ${agent.agentId} where ${agent.chainId} = ${account.chainId} and ${agent.agentWallet} = ${account.address} and ${file.market} = ${account.market} and ${file.active} and ${condition})`;
}
