/** Every row of every table as JSON, in the order of the tables' keys. */
export type Dump = Record<string, string[]>;

type TypeRef = { kind: string; name: string | null; ofType: TypeRef | null };
type Field = { name: string; args: unknown[]; type: TypeRef };
type Schema = { __schema: { types: { name: string; fields: Field[] | null }[] } };
type Page = { items: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

const SCHEMA = `{ __schema { types { name fields(includeDeprecated: true) {
  name args { name } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
} } } }`;

/** Reads all that an index holds through GraphQL: every table that its schema has, every column. */
export async function dumpIndex(url: string): Promise<Dump> {
  const { __schema } = await ask<Schema>(url, SCHEMA, {});
  const types = new Map(__schema.types.map(({ name, fields }) => [name, fields ?? []]));
  const dump: Dump = {};
  for (const { name, type } of types.get("Query") ?? []) {
    const page = innermost(type).name ?? "";
    if (!page.endsWith("Page")) continue;
    const columns = (types.get(page.slice(0, -"Page".length)) ?? []).filter(isColumn).map((field) => field.name);
    dump[name] = await readRows(url, name, columns);
  }
  return dump;
}

async function readRows(url: string, table: string, columns: string[]): Promise<string[]> {
  const query = `query ($after: String) { page: ${table}(limit: 1000, after: $after) {
    items { ${columns.join(" ")} } pageInfo { hasNextPage endCursor }
  } }`;
  const rows: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { page }: { page: Page } = await ask(url, query, { after });
    rows.push(...page.items.map((row) => JSON.stringify(row)));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return rows;
}

function isColumn({ args, type }: Field): boolean {
  return args.length === 0 && ["SCALAR", "ENUM"].includes(innermost(type).kind);
}

function innermost(type: TypeRef): TypeRef {
  return type.ofType === null || type.ofType === undefined ? type : innermost(type.ofType);
}

async function ask<T>(url: string, query: string, variables: object): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
