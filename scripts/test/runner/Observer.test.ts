import type { Market } from "@surety/sdk";
import { expect, test } from "vitest";
import { Observer } from "../../src/runner/Observer.ts";

const JOBS = 1_000;
/** A market asked for more than this at one moment answers some of it too late. */
const MOST = 100;

const page = <T>(items: T[]) => ({ items, endCursor: null, hasNextPage: false });

test("a large market's terms are not asked for all at once", async () => {
  let asking = 0;
  let most = 0;
  const jobs = Array.from({ length: JOBS }, (_, at) => ({
    jobId: BigInt(at + 1),
    status: "Completed",
    termsHash: `terms ${at}`,
    deliverable: null,
    manifest: null,
    how: null,
  }));
  const index = {
    waitForBlock: async (block: number) => block,
    listJobs: async () => page(jobs),
    listAccounts: async () => page([]),
    listAgents: async () => page([]),
    listFeedback: async () => page([]),
    getTerms: async () => {
      asking += 1;
      most = Math.max(most, asking);
      await new Promise((resolve) => setImmediate(resolve));
      asking -= 1;
      return null;
    },
  };
  const world = await new Observer({ index } as unknown as Market, []).observe({ number: 1, timestamp: 1n });
  expect([...world.jobs.keys()]).toEqual(jobs.map(({ jobId }) => jobId));
  expect(most).toBe(MOST);
});
