import type { Client } from "pg";

/** A statement with its values. */
export type Statement = { text: string; values: readonly unknown[] };

/** A question to the API, and the statements that answer it without an API. */
export type ApiCase = { name: string; path: string; body?: string; sql: readonly Statement[] };

const PAGE = 50;
const GRAPHQL = `{ jobs(orderBy: "createdAt", orderDirection: "desc", limit: ${PAGE}) { items { jobId client status budget } } }`;

/** Each list of the API: its path, its table, what its rows must be, and its order. */
const LISTS = [
  ["jobs", "job", "", "created_at DESC, chain_id DESC, market DESC, job_id DESC"],
  ["agents", "account", "", "address, chain_id, market"],
  ["bids", "bid", "", "placed_at DESC, chain_id DESC, market DESC, job_id DESC, provider DESC, nonce DESC"],
  ["leaderboard", "account", "AND rank_samples >= 1", "rank_score DESC, chain_id DESC, market DESC, address DESC"],
  ["evaluators", "account", "AND jobs_as_evaluator > 0", "rulings DESC, chain_id DESC, market DESC, address DESC"],
] as const;

/** A question to each route that reads tables, about rows that the index has. */
export async function apiCases(client: Client, schema: string): Promise<ApiCase[]> {
  const table = (name: string) => `"${schema}"."${name}"`;
  const { rows } = await client.query(
    `SELECT * FROM ${table("job")} WHERE status = 'Completed' ORDER BY job_id LIMIT 1`,
  );
  const { chain_id: chainId, market, job_id: jobId, provider, terms_hash: termsHash } = rows[0];
  const ofJob = "chain_id = $1 AND market = $2 AND job_id = $3";
  const select = (from: string, rest: string, ...values: unknown[]): Statement => ({
    text: `SELECT * FROM ${table(from)} ${rest}`,
    values,
  });
  const page = (from: string, where: string, order: string) =>
    select(from, `WHERE chain_id = $1 ${where} ORDER BY ${order} LIMIT ${PAGE + 1}`, chainId);
  const newestFile = `(SELECT * FROM ${table("agent_registration_file")} ORDER BY created_at DESC LIMIT 2000) file`;
  const newest = `(SELECT * FROM ${table("terms")} ORDER BY timestamp DESC LIMIT 2000) newest`;
  const lists = LISTS.map(([route, from, where, order]) => ({
    name: route,
    path: `/v1/${route}?chainId=${chainId}&limit=${PAGE}`,
    sql: [page(from, where, order)],
  }));
  return [
    ...lists,
    {
      name: "one job with its story",
      path: `/v1/jobs/${chainId}:${market}:${jobId}`,
      sql: [
        select("job", `WHERE ${ofJob}`, chainId, market, jobId),
        select("job_event", `WHERE ${ofJob} ORDER BY cursor DESC LIMIT 100`, chainId, market, jobId),
        select("rating", `WHERE ${ofJob}`, chainId, market, jobId),
        select("terms", "WHERE chain_id = $1 AND market = $2 AND hash = $3", chainId, market, termsHash),
      ],
    },
    {
      name: "one agent",
      path: `/v1/agents/${provider}`,
      sql: [select("account", "WHERE address = $1 ORDER BY chain_id, market LIMIT 100", provider)],
    },
    {
      name: "stats by hour",
      path: `/v1/stats?chainId=${chainId}&interval=hour&limit=${PAGE}`,
      sql: [
        select("market", "WHERE chain_id = $1 ORDER BY chain_id, address LIMIT 100", chainId),
        page("hour_bucket", "", "start DESC, chain_id DESC, market DESC"),
      ],
    },
    {
      name: "search",
      path: `/v1/search?q=${String(provider).slice(0, 12)}&limit=10`,
      sql: [
        select(
          "account",
          "WHERE address >= $1 AND address < $2 ORDER BY address, market LIMIT 10",
          ...prefix(provider),
        ),
        {
          text: `SELECT * FROM ${newestFile} INNER JOIN ${table("agent")} USING (chain_id, agent_id) WHERE name ILIKE $1 ORDER BY file.created_at DESC LIMIT 10`,
          values: [`%${prefix(provider)[0]}%`],
        },
        {
          text: `SELECT * FROM ${newest} WHERE text ILIKE $1 ORDER BY timestamp DESC LIMIT 10`,
          values: [`%${prefix(provider)[0]}%`],
        },
      ],
    },
    {
      name: "jobs, GraphQL",
      path: "/graphql",
      body: JSON.stringify({ query: GRAPHQL }),
      sql: [select("job", `ORDER BY created_at DESC, chain_id DESC, market DESC, job_id DESC LIMIT ${PAGE + 1}`)],
    },
  ];
}

function prefix(address: string): [string, string] {
  const begin = address.slice(0, 12);
  return [begin, `${begin}g`];
}
