import type { Client } from "pg";

/** A statement with its values. */
export type Statement = { text: string; values: readonly unknown[] };

/** A question to the API, and the statements that answer it without an API. */
export type ApiCase = { name: string; path: string; body?: string; sql: readonly Statement[] };

const PAGE = 50;
const GRAPHQL = `{ jobs(orderBy: "createdAt", orderDirection: "desc", limit: ${PAGE}) { items { jobId client status budget } } }`;

/** The questions that agents ask most, about rows that the index has. */
export async function apiCases(client: Client, schema: string): Promise<ApiCase[]> {
  const table = (name: string) => `"${schema}"."${name}"`;
  const { rows } = await client.query(
    `SELECT * FROM ${table("job")} WHERE status = 'Completed' ORDER BY job_id LIMIT 1`,
  );
  const { chain_id: chainId, market, job_id: jobId, provider, terms_hash: termsHash } = rows[0];
  const job = [chainId, market, jobId];
  const ofJob = "chain_id = $1 AND market = $2 AND job_id = $3";
  const newest = (columns: string, rows: number) => ({
    text: `SELECT ${columns} FROM ${table("job")} ORDER BY created_at DESC, chain_id DESC, market DESC, job_id DESC LIMIT ${rows}`,
    values: [],
  });
  return [
    { name: "jobs, newest 50", path: "/v1/jobs", sql: [newest("*", PAGE + 1)] },
    {
      name: "one job with its story",
      path: `/v1/jobs/${chainId}:${market}:${jobId}`,
      sql: [
        { text: `SELECT * FROM ${table("job")} WHERE ${ofJob}`, values: job },
        {
          text: `SELECT * FROM ${table("job_event")} WHERE ${ofJob} ORDER BY cursor DESC LIMIT 100`,
          values: job,
        },
        { text: `SELECT * FROM ${table("rating")} WHERE ${ofJob}`, values: job },
        {
          text: `SELECT * FROM ${table("terms")} WHERE chain_id = $1 AND market = $2 AND hash = $3`,
          values: [chainId, market, termsHash],
        },
      ],
    },
    {
      name: "one agent",
      path: `/v1/agents/${provider}`,
      sql: [
        {
          text: `SELECT * FROM ${table("account")} WHERE address = $1 ORDER BY chain_id, market LIMIT 100`,
          values: [provider],
        },
      ],
    },
    {
      name: "leaderboard, first 50",
      path: "/v1/leaderboard",
      sql: [
        {
          text: `SELECT * FROM ${table("account")} WHERE rank_samples >= 1 ORDER BY rank_score DESC, chain_id DESC, market DESC, address DESC LIMIT ${PAGE + 1}`,
          values: [],
        },
      ],
    },
    {
      name: "jobs, newest 50, GraphQL",
      path: "/graphql",
      body: JSON.stringify({ query: GRAPHQL }),
      sql: [newest("*", PAGE + 1)],
    },
  ];
}
