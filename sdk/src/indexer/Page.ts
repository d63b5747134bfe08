/** A part of a list. */
export type Page<T> = {
  items: T[];
  /** Pass it as `after` to read on; null if nothing was read so far. */
  endCursor: string | null;
  /** True if there is more now. */
  hasNextPage: boolean;
};

/** Where in a list to read, and how much. */
export type PageParameters = {
  /** `endCursor` of the page before. */
  after?: string | null;
  /** At most 1,000; 50 by default. */
  limit?: number;
};

/** Drops what the schema names otherwise, and keeps the cursor where a page is empty, so that a reader can poll with it. */
export function toPage<T>(
  page: { items: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } },
  after: string | null | undefined,
): Page<T> {
  const { hasNextPage, endCursor } = page.pageInfo;
  return { items: page.items, endCursor: endCursor ?? after ?? null, hasNextPage };
}
