import type { Index } from "./startIndex.ts";

export type Row = Record<string, string | number | boolean | null>;

/** Every row of one table, with the columns asked for. */
export async function readIndex(index: Index, table: string, columns: string): Promise<Row[]> {
  const document = `{ ${table}(limit: 1000) { items { ${columns} } } }`;
  const data = await index.query<Record<string, { items: Row[] }>>(document);
  return data[table]?.items ?? [];
}
