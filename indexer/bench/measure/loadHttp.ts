import autocannon from "autocannon";
import type { ApiCase } from "./apiCases.ts";
import { type Timing, timingOf } from "./Timing.ts";

/** Answers under load. */
export type HttpLoad = Timing & {
  /** Connections that broke, and requests without an answer in ten seconds. */
  errors: number;
  /** Answers by status. */
  statuses: Record<string, number>;
};

/**
 * Asks the same questions over and over, each connection one at a time.
 *
 * @param until Seconds (`duration`) or number of requests (`amount`).
 */
export async function loadHttp(
  url: string,
  cases: readonly Pick<ApiCase, "path" | "body">[],
  connections: number,
  until: { duration: number } | { amount: number },
): Promise<HttpLoad> {
  const requests = cases.map(({ path, body }) =>
    body === undefined
      ? { path, method: "GET" as const }
      : { path, method: "POST" as const, body, headers: { "content-type": "application/json" } },
  );
  const latencies: number[] = [];
  const { errors, statusCodeStats, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url, connections, ...until, requests }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const counts = Object.entries(statusCodeStats ?? {}).map(([status, { count = 0 }]) => [status, count] as const);
  return { ...timingOf(latencies, duration), errors, statuses: Object.fromEntries(counts) };
}
