import { customs } from "../../agents/customs.ts";
import { Rng } from "../../work/Rng.ts";
import type { MirrorJob } from "../mirror/MirrorJob.ts";

/**
 * Which providers come upon which postings: as many per posting as the rules let bid, by lot; others if nobody was hired for a while. Members
 * of a ring find each other's.
 *
 * @returns Postings by provider.
 */
export function findPostings(
  open: readonly MirrorJob[],
  providers: readonly string[],
  {
    seed,
    bids,
    now,
    ringOf,
  }: { seed: number; bids: number; now: bigint; ringOf: (account: string) => readonly string[] },
): Map<string, MirrorJob[]> {
  const found = new Map<string, MirrorJob[]>();
  for (const job of open) {
    const round = (now - job.postedAt) / customs.stale;
    const ring = ringOf(job.client);
    const finders =
      ring.length > 1 ? ring : draw(providers, bids, new Rng(seed, "found", String(job.id), String(round)));
    for (const finder of finders) found.set(finder, [...(found.get(finder) ?? []), job]);
  }
  return found;
}

/** Different providers by lot, in their own order. */
function draw(providers: readonly string[], count: number, rng: Rng): string[] {
  const drawn = new Set<number>();
  const wanted = Math.min(count, providers.length);
  while (drawn.size < wanted) drawn.add(rng.integer(0, providers.length - 1));
  return [...drawn].sort((a, b) => a - b).flatMap((at) => providers[at] ?? []);
}
