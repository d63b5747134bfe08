import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawnProcess } from "../../test/e2e/support/spawnProcess.ts";
import { waitFor } from "../../test/e2e/support/waitFor.ts";
import { recordStory } from "../history/recordStory.ts";

/** What an index over a replay must have seen. */
export type ReplayTotals = { number: number; events: number; jobs: number; held: string };

/** A chain made of a real story told many times, behind JSON-RPC. */
export type Replay = {
  rpcUrl: string;
  /** Folder with the deployment record of the replayed market. */
  deploymentsDir: string;
  /** Number of the first block with so many events behind it; -1 if there is none. */
  find(events: number): Promise<number>;
  /** Makes this block the newest; what is true there. An app that has seen a later one would take it for a reorg. */
  setHead(block: number): Promise<ReplayTotals>;
  stop(): Promise<void>;
};

/**
 * Records a story and replays it in a process of its own.
 *
 * @param events Least number of handled events before the last `tail` blocks.
 */
export async function startReplay(directory: string, events: number, tail: number): Promise<Replay> {
  const deploymentsDir = join(directory, "deployments");
  mkdirSync(deploymentsDir);
  const storyFile = join(directory, "story.json");
  writeFileSync(storyFile, JSON.stringify(await recordStory(directory)));
  const script = fileURLToPath(new URL("./serve.ts", import.meta.url));
  const recordFile = join(deploymentsDir, "31337.json");
  const server = spawnProcess(script, [storyFile, recordFile, String(events), String(tail)], directory, {});
  const port = await waitFor(async () => /^(\d+)\n/.exec(server.output())?.[1], "the replay", server);
  const rpcUrl = `http://127.0.0.1:${port}`;
  return {
    rpcUrl,
    deploymentsDir,
    find: (wanted) => ask<number>(rpcUrl, "replay_find", wanted),
    setHead: (block) => ask<ReplayTotals>(rpcUrl, "replay_setHead", block),
    stop: server.stop,
  };
}

async function ask<T>(url: string, method: string, param: number): Promise<T> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: [param] });
  const answer = (await (await fetch(url, { method: "POST", body })).json()) as {
    result: T;
    error?: { message: string };
  };
  if (answer.error) throw new Error(answer.error.message);
  return answer.result;
}
