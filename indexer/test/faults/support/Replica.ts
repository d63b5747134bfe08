import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import type { Place } from "./Supervised.ts";

const INDEXER = fileURLToPath(new URL("../../..", import.meta.url));
const PONDER = fileURLToPath(new URL("./bin/ponder.js", import.meta.resolve("ponder")));
const QUESTION = JSON.stringify({ query: "{ markets { items { jobsCreated } } }" });

/** `ponder serve`: answers from the database that another process fills. */
export class Replica {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /** Starts one over a schema of tables or views, and waits until it answers. */
  static async start({ rpcUrl, records, databaseUrl }: Place, schema: string): Promise<Replica> {
    const port = await getPort({ host: "127.0.0.1" });
    const env = {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      PONDER_RPC_URL_31337: rpcUrl,
      SURETY_DEPLOYMENTS_DIR: records,
      SURETY_RATE_LIMIT: "1000000",
      PONDER_TELEMETRY_DISABLED: "1",
    };
    const options = ["serve", "--schema", schema, "--hostname", "127.0.0.1"];
    const child = spawn(process.execPath, [PONDER, ...options], { cwd: INDEXER, env, stdio: "ignore" });
    const replica = new Replica(child, `http://127.0.0.1:${port}`);
    while ((await replica.#ask()) !== undefined) await sleep(50);
    return replica;
  }

  /** Asks without a pause until it is ended; every answer that was none is kept. */
  keepAsking(): { end(): Promise<{ asked: number; failed: string[] }> } {
    const ending = new AbortController();
    const failed: string[] = [];
    let asked = 0;
    const done = (async () => {
      while (!ending.signal.aborted) {
        const problem = await this.#ask();
        asked++;
        if (problem !== undefined) failed.push(problem);
        await sleep(10);
      }
    })();
    return {
      end: async () => {
        ending.abort();
        await done;
        return { asked, failed };
      },
    };
  }

  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    await once(this.#child, "exit");
  }

  /** What is wrong with its answer; undefined if nothing is. */
  async #ask(): Promise<string | undefined> {
    try {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${this.url}/graphql`, { method: "POST", headers, body: QUESTION });
      const answer = await response.text();
      const { data } = JSON.parse(answer) as { data?: { markets?: { items: unknown[] } } };
      return data?.markets?.items.length === 1 ? undefined : answer;
    } catch (error) {
      return String(error);
    }
  }
}
