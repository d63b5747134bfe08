import { type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { fetchJson } from "./fetchJson.ts";
import type { IndexError } from "./IndexError.ts";
import type { Answer, JsonPath, Question } from "./types.ts";
import { urlOf } from "./urlOf.ts";

/** Paths that answer a page of rows. */
export type ListPath = {
  [P in JsonPath]: Answer<P> extends { data: unknown[]; next: string | null } ? P : never;
}[JsonPath];

type Row<P extends ListPath> = Answer<P>["data"][number];

/** Rows of all pages read so far, and the address of the first. */
export type AskedPages<T> = Omit<UseInfiniteQueryResult<unknown, IndexError>, "data"> & { rows: T[]; url: string };

/** Asks for a list page by page; `fetchNextPage` reads on. */
export function useIndexPages<P extends ListPath>(question: Question<P>): AskedPages<Row<P>> {
  const url = urlOf(INDEX_URL, question);
  const { data, ...result } = useInfiniteQuery({
    queryKey: ["index", "pages", url],
    queryFn: ({ signal, pageParam }) => fetchJson<Answer<P>>(pageUrl(url, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Answer<P>) => page.next,
  });
  const rows = data?.pages.flatMap((page) => page.data as Row<P>[]) ?? [];
  return { ...(result as unknown as Omit<AskedPages<Row<P>>, "rows" | "url">), rows, url };
}

function pageUrl(url: string, cursor: string | null): string {
  if (cursor === null) return url;
  return `${url}${url.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}
