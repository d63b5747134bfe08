import autocannon from "autocannon";
import type { ApiCase } from "./apiCases.ts";
import { spell } from "./spell.ts";
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
 * @param isNew True to spell every address otherwise, so that no answer is at hand.
 */
export async function loadHttp(
  url: string,
  cases: readonly Pick<ApiCase, "path" | "body">[],
  connections: number,
  until: { duration: number } | { amount: number },
  isNew = false,
): Promise<HttpLoad> {
  let asked = 0;
  const requests = cases.map(({ path, body }): autocannon.Request => {
    if (body !== undefined) return { path, method: "POST", body, headers: { "content-type": "application/json" } };
    if (!isNew) return { path, method: "GET" };
    return { method: "GET", setupRequest: (request) => ({ ...request, path: spell(path, ++asked) }) };
  });
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
