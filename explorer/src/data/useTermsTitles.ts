import { useQueries } from "@tanstack/react-query";
import { titleOf } from "../view/titleOf.ts";
import { fetchJson } from "./fetchJson.ts";
import type { Answer, Job } from "./types.ts";
import { urlOf } from "./urlOf.ts";

/** As many as the API takes at once. */
const BATCH = 100;

/** Titles of the terms of jobs, by terms hash. Terms never change, so each page of jobs is asked for once. */
export function useTermsTitles(jobs: readonly Pick<Job, "termsHash">[]): ReadonlyMap<string, string> {
  return useQueries({
    queries: batchesOf(jobs).map((hash) => ({
      queryKey: ["terms", hash],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        fetchJson<Answer<"/terms">>(urlOf(INDEX_URL, { path: "/terms", query: { hash } }), signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => data?.data ?? []).map(({ hash, text }) => [hash, titleOf(text)])),
  });
}

/** Distinct hashes in order of the jobs, so that a batch stays the same while more jobs are read. */
function batchesOf(jobs: readonly Pick<Job, "termsHash">[]): string[] {
  const hashes = [...new Set(jobs.flatMap(({ termsHash }) => termsHash ?? []))];
  const batches: string[] = [];
  for (let i = 0; i < hashes.length; i += BATCH) batches.push(hashes.slice(i, i + BATCH).join());
  return batches;
}
