import { and, eq, isNotNull, lte, or, sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { IndexState } from "../IndexState.ts";
import { placeholder } from "../rows/placeholder.ts";
import type { Sql } from "../rows/Sql.ts";

const { job } = schema;

/** A condition on jobs, and the values of its placeholders. */
export type Overdue = { condition: Sql; values: Readonly<Record<string, bigint>> };

/**
 * That a job's turn is over and anybody may call `nextAct`, although no transaction has said so yet.
 *
 * @param now Unix second; without it, each chain is judged by its own last block.
 */
export function overdueAt({ chains }: Pick<IndexState, "chains">, now: bigint | undefined): Overdue {
  const times = chains.map(({ chainId }) =>
    and(eq(job.chainId, chainId), lte(job.turnUntil, placeholder(`now ${chainId}`, job.turnUntil))),
  );
  return {
    condition: sql`(${and(isNotNull(job.nextAct), or(...times))}) is true`,
    values: Object.fromEntries(chains.map(({ chainId, time }) => [`now ${chainId}`, now ?? time])),
  };
}
