import type { Page } from "@surety/sdk";

/** Rows per request; the index gives no more at once. */
const LIMIT = 1_000;

/** All items of a list that comes in pages. */
export async function allPages<T>(
  read: (part: { limit: number; after: string | null }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await read({ limit: LIMIT, after });
    items.push(...page.items);
    after = page.endCursor;
    more = page.hasNextPage;
  }
  return items;
}
