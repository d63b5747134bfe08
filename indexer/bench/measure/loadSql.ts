import { Client } from "pg";
import type { Statement } from "./apiCases.ts";
import { type Timing, timingOf } from "./Timing.ts";

/** Sends the same statements over and over, one after another on each connection, without anything between the client and PostgreSQL. */
export async function loadSql(
  databaseUrl: string,
  statements: readonly Statement[],
  connections: number,
  seconds: number,
): Promise<Timing> {
  const clients = Array.from({ length: connections }, () => new Client(databaseUrl));
  await Promise.all(clients.map((client) => client.connect()));
  const latencies: number[] = [];
  const start = performance.now();
  const ask = async (client: Client): Promise<void> => {
    while (performance.now() - start < seconds * 1_000) {
      const asked = performance.now();
      for (const { text, values } of statements) await client.query(text, [...values]);
      latencies.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(clients.map(ask));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  return timingOf(latencies, (performance.now() - start) / 1_000);
}
