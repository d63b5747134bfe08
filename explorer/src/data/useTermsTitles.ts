import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { titleOf } from "../view/titleOf.ts";
import { fetchJson } from "./fetchJson.ts";
import { groupHashes, groupOf, type Termed } from "./groupHashes.ts";
import type { Answer } from "./types.ts";
import { urlOf } from "./urlOf.ts";

type Titles = ReadonlyMap<string, string>;

/**
 * Titles of the terms of jobs in sight, by terms hash. Terms never change, so each group of jobs is asked for once.
 *
 * @param jobs All that were read; the same array while they stay the same.
 */
export function useTermsTitles(jobs: readonly Termed[], inSight: readonly Termed[]): Titles {
  const groups = useMemo(() => groupHashes(jobs), [jobs]);
  const wanted = [...new Set(inSight.map(groupOf))].flatMap((group) => groups.get(group) ?? []);
  return useQueries({
    queries: wanted.map((hash) => ({
      queryKey: ["terms", hash],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetchJson<Answer<"/terms">>(urlOf(INDEX_URL, { path: "/terms", query: { hash } }), signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: titlesOf,
  });
}

function titlesOf(results: UseQueryResult<Answer<"/terms">>[]): Titles {
  const terms = results.flatMap(({ data }) => data?.data ?? []);
  return new Map(terms.map(({ hash, text }) => [hash, titleOf(text)]));
}
