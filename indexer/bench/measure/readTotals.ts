import type { Client } from "pg";
import type { ReplayTotals } from "../replay/startReplay.ts";

const HELD = ["balances_held", "budgets_held", "evaluator_fees_held", "bonds_held", "stakes_held", "plain_held"];

/** What our index says of a replay's market. */
export async function readTotals(client: Client, schema: string): Promise<Pick<ReplayTotals, "jobs" | "held">> {
  const { rows } = await client.query<{ jobs: number; held: string }>(
    `SELECT jobs_created AS jobs, (${HELD.join(" + ")})::text AS held FROM "${schema}".market`,
  );
  const [market] = rows;
  if (market === undefined) throw new Error("The index has no market");
  return { jobs: market.jobs, held: market.held };
}
