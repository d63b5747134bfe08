import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { fetchJson } from "./fetchJson.ts";
import type { IndexError } from "./IndexError.ts";
import type { Answer, JsonPath, Question } from "./types.ts";
import { urlOf } from "./urlOf.ts";

/** An answer that is kept fresh by the live stream, with the address that gave it. */
export type Asked<T> = UseQueryResult<T, IndexError> & { url: string };

/** How a question is asked. */
type Options = {
  /** Milliseconds after which to ask again, for what no event of a job tells of. */
  every?: number;
};

/** Asks the index. Everything asked under the same address is asked once, and asked again when something happened to a job. */
export function useIndex<P extends JsonPath>(question: Question<P>, { every }: Options = {}): Asked<Answer<P>> {
  const url = urlOf(INDEX_URL, question);
  const result = useQuery<Answer<P>, IndexError>({
    queryKey: ["index", url],
    queryFn: ({ signal }) => fetchJson<Answer<P>>(url, signal),
    placeholderData: keepPreviousData,
    refetchInterval: every ?? false,
  });
  return { ...result, url };
}
