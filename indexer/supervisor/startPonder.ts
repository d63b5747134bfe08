import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import getPort from "get-port";
import { cacheBytes } from "../config/cacheBytes.ts";
import { LastLines } from "./LastLines.ts";
import { nodeArguments } from "./nodeArguments.ts";

const INDEXER = fileURLToPath(new URL("..", import.meta.url));
const PONDER = fileURLToPath(new URL("./bin/ponder.js", import.meta.resolve("ponder")));
const END_WITH_PARENT = new URL("endWithParent.ts", import.meta.url).href;
/** Milliseconds after which a Ponder that does not end is killed; longer than its own grace period. */
const STOP_TIMEOUT = 8_000;
const LINES_KEPT = 12;

/** A running Ponder. */
export type PonderProcess = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Resolves with the exit code once it has ended; null if a signal ended it. Never rejects. */
  readonly exited: Promise<number | null>;
  /** True once it has indexed all that the chain held; stays true then. */
  isReady(): Promise<boolean>;
  /** Its last words. */
  lastLines(): string[];
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
};

/**
 * Starts `ponder start` on a free port of the loopback interface. It ends when this process ends, however this process ends.
 *
 * @param ponderArguments What follows `ponder start`: `--schema`, `--views-schema` and the like.
 */
export async function startPonder(ponderArguments: readonly string[]): Promise<PonderProcess> {
  const port = await getPort({ host: "127.0.0.1" });
  const child = fork(PONDER, ["start", "--hostname", "127.0.0.1", ...ponderArguments], {
    cwd: INDEXER,
    execArgv: [...nodeArguments, "--import", END_WITH_PARENT],
    // Ponder lets PORT win over --port. The caller's address comes from us, so the API may believe it.
    env: {
      ...process.env,
      ...cacheBytes(process.env),
      PORT: String(port),
      SURETY_TRUSTED_PROXY: "1",
      PONDER_TELEMETRY_DISABLED: "1",
    },
    silent: true,
  });
  const lines = new LastLines(LINES_KEPT);
  child.stdout?.on("data", (chunk) => tell(process.stdout, lines, String(chunk)));
  child.stderr?.on("data", (chunk) => tell(process.stderr, lines, String(chunk)));
  const exited = once(child, "close").then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}`;
  let ready = false;
  return {
    url,
    exited,
    isReady: async () => {
      ready ||= await isReady(url);
      return ready;
    },
    lastLines: () => lines.get(),
    stop: async () => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT);
      await exited;
      clearTimeout(timer);
    },
  };
}

function tell(stream: NodeJS.WriteStream, lines: LastLines, text: string): void {
  stream.write(text);
  lines.add(text);
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
