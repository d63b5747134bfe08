import { releasesOf } from "../check/checkExtract.ts";
import { fullestPack } from "../check/fullestPack.ts";
import { shortestRoute } from "../check/shortestRoute.ts";
import type { Rng } from "../Rng.ts";
import type { ExtractTask, PackTask, RouteTask, Task } from "../types.ts";
import { poseAudit } from "./poseAudit.ts";

const CHANGE_LOG = "ethers";
const RELEASES = 5;
const STOPS = 12;
const ITEMS = 30;

/** Thinks of work: a small or a large audit, an extraction, a route or a packing. Bounds come from the checkers' exact methods. */
export function poseTask(rng: Rng): Task {
  const pose = rng.pick([
    () => poseAudit(rng, 1),
    () => poseAudit(rng, 2),
    () => poseAudit(rng, 4),
    () => poseExtract(rng),
    () => poseRoute(rng),
    () => posePack(rng),
  ]);
  return pose();
}

function poseExtract(rng: Rng): ExtractTask {
  const releases = releasesOf(CHANGE_LOG).map((facts) => facts.release);
  const first = rng.integer(0, releases.length - RELEASES);
  return { kind: "extract", package: CHANGE_LOG, releases: releases.slice(first, first + RELEASES) };
}

function poseRoute(rng: Rng): RouteTask {
  const stops = Array.from({ length: STOPS }, () => [rng.integer(0, 99), rng.integer(0, 99)] as const);
  return { kind: "route", stops, maxLength: Math.floor(shortestRoute(stops) * 1.02) };
}

function posePack(rng: Rng): PackTask {
  const items = Array.from({ length: ITEMS }, () => {
    const weight = rng.integer(10, 60);
    return [weight, weight + rng.integer(5, 15)] as const;
  });
  const capacity = Math.floor(items.reduce((sum, [weight]) => sum + weight, 0) / 3);
  return { kind: "pack", capacity, items, minValue: Math.ceil(fullestPack(items, capacity) * 0.998) };
}
