import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { titleOf } from "../view/titleOf.ts";
import { fetchJson } from "./fetchJson.ts";
import { groupHashes, groupOf, type Termed } from "./groupHashes.ts";
import type { Answer } from "./types.ts";
import { urlOf } from "./urlOf.ts";

type Title = [hash: string, title: string];
type Titles = ReadonlyMap<string, string>;

/**
 * Titles of the terms of jobs in sight, by terms hash; none yet for those still asked for. Terms never change, so each group of jobs is
 * asked for once.
 *
 * @param jobs All that were read; the same array while they stay the same.
 */
export function useTermsTitles(jobs: readonly Termed[], inSight: readonly Termed[]): Titles {
  const groups = useMemo(() => groupHashes(jobs), [jobs]);
  const wanted = [...new Set(inSight.map(groupOf))].flatMap((group) => groups.get(group) ?? []);
  return useQueries({
    queries: wanted.map((hashes) => ({
      queryKey: ["terms", hashes],
      queryFn: ({ signal }: { signal: AbortSignal }) => readTitles(hashes, signal),
      staleTime: Number.POSITIVE_INFINITY,
      retry: true,
    })),
    combine: joinTitles,
  });
}

async function readTitles(hash: string, signal: AbortSignal): Promise<Title[]> {
  const { data } = await fetchJson<Answer<"/terms">>(urlOf(INDEX_URL, { path: "/terms", query: { hash } }), signal);
  const texts = new Map(data.map((terms) => [terms.hash, terms.text]));
  return hash.split(",").map((one) => [one, titleOf(texts.get(one))]);
}

function joinTitles(results: UseQueryResult<Title[]>[]): Titles {
  return new Map(results.flatMap(({ data }) => data ?? []));
}
