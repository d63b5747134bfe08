import { IndexerQueryError, IndexerUnreachableError } from "@surety/sdk";

/** A row as GraphQL gives it: bigints as digits, addresses in lower case. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

type Answer = {
  data?: { page: { items: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
  errors?: { message: string }[];
};

/** Rows per request; the index gives no more at once. */
const LIMIT = 1_000;
/** Milliseconds that the index has for one page. */
const TIMEOUT = 30_000;

/**
 * Reads one table of the index.
 *
 * @param where Values that the rows must have.
 * @param table The plural field, for instance `mandates`.
 * @throws IndexerUnreachableError, IndexerQueryError
 */
export async function readTable(
  indexerUrl: string,
  where: Readonly<Record<string, string | number>>,
  table: string,
  columns: readonly string[],
): Promise<Row[]> {
  const filter = Object.entries(where).map(([column, value]) => `${column}: ${JSON.stringify(value)}`);
  const query = `query ($after: String) {
    page: ${table}(where: { ${filter.join(", ")} }, limit: ${LIMIT}, after: $after) { items { ${columns.join(" ")} } pageInfo { hasNextPage endCursor } }
  }`;
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await ask(indexerUrl, query, { after });
    rows.push(...page.items);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return rows;
}

async function ask(indexerUrl: string, query: string, variables: { after: string | null }) {
  const { origin } = new URL(indexerUrl);
  let status = 0;
  let answer: Answer;
  try {
    const response = await fetch(new URL("/graphql", indexerUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    status = response.status;
    answer = (await response.json()) as Answer;
  } catch (error) {
    throw new IndexerUnreachableError(origin, status, { cause: error });
  }
  if (answer.errors) throw new IndexerQueryError(answer.errors.map(({ message }) => message));
  if (answer.data === undefined) throw new IndexerUnreachableError(origin, status);
  return answer.data.page;
}
