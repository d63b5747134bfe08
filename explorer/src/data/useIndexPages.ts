import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { fetchJson } from "./fetchJson.ts";
import type { IndexError } from "./IndexError.ts";
import { isLong } from "./isLong.ts";
import type { Answer, JsonPath, Question } from "./types.ts";
import { urlOf } from "./urlOf.ts";

/** Paths that answer a page of rows. */
export type ListPath = {
  [P in JsonPath]: Answer<P> extends { data: unknown[]; next: string | null } ? P : never;
}[JsonPath];

type Row<P extends ListPath> = Answer<P>["data"][number];
type Pages<T> = InfiniteData<T, string | null>;

/** What is known of a list. */
export type AskedPages<T> = {
  /** Rows of all pages read so far; undefined before the first answer. */
  rows: readonly T[] | undefined;
  /** Address of the first page. */
  url: string;
  error: IndexError | null;
  hasMore: boolean;
  /** True once so many pages were read that they stay as they were read. */
  isLong: boolean;
  /** Reads the next page. */
  readOn(): void;
  /** Forgets all pages and reads the first. */
  readAnew(): void;
};

/** Asks for a list page by page. */
export function useIndexPages<P extends ListPath>(question: Question<P>): AskedPages<Row<P>> {
  const url = urlOf(INDEX_URL, question);
  const client = useQueryClient();
  const queryKey = ["index", "pages", url];
  const asked = useInfiniteQuery<Answer<P>, IndexError, Pages<Answer<P>>, string[], string | null>({
    queryKey,
    queryFn: ({ signal, pageParam }) => fetchJson<Answer<P>>(pageUrl(url, pageParam), signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
  const { data, error, hasNextPage: hasMore, fetchNextPage } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page): Row<P>[] => page.data), [data]);
  return {
    rows,
    url,
    error,
    hasMore,
    isLong: isLong(data),
    readOn: () => void fetchNextPage(),
    readAnew: () => void client.resetQueries({ queryKey }),
  };
}

function pageUrl(url: string, cursor: string | null): string {
  if (cursor === null) return url;
  return `${url}${url.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}
