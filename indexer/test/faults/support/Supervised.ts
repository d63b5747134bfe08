import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import getPort from "get-port";

const CLI = fileURLToPath(new URL("../../../supervisor/cli.ts", import.meta.url));
/** Milliseconds for anything to come about; longer than Ponder's lock of a killed owner, 25 s. */
const PATIENCE = 120_000;

/** Where an index stands. */
export type Place = {
  readonly rpcUrl: string;
  /** Folder of deployment records. */
  readonly records: string;
  /** PGlite's parent folder. */
  readonly indexDir: string;
  /** PostgreSQL instead of PGlite. */
  readonly databaseUrl?: string;
  /** More of the command line. */
  readonly options?: readonly string[];
};

/** The index under its supervisor, as `pnpm --filter @surety/indexer start` runs it. */
export class Supervised {
  readonly url: string;
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  #output = "";

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.ended = new Promise((resolve) => child.once("close", (code) => resolve(code)));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        this.#output += String(chunk);
      });
    }
  }

  static async start({ rpcUrl, records, indexDir, databaseUrl, options = [] }: Place): Promise<Supervised> {
    const port = await getPort({ host: "127.0.0.1" });
    const all = ["--hostname", "127.0.0.1", "--log-format", "json", "--log-level", "debug", ...options];
    const { PORT: _port, DATABASE_URL: _url, ...inherited } = process.env;
    const env = {
      ...inherited,
      PONDER_RPC_URL_31337: rpcUrl,
      SURETY_DEPLOYMENTS_DIR: records,
      SURETY_INDEX_DIR: indexDir,
      SURETY_RATE_LIMIT: "1000000",
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    const child = spawn(process.execPath, [CLI, "--port", String(port), ...all], { env });
    return new Supervised(child, `http://127.0.0.1:${port}`);
  }

  /** Everything that was said so far. */
  get output(): string {
    return this.#output;
  }

  /** Process id of Ponder, the supervisor's only child. */
  ponderPid(): number {
    const supervisor = this.#child.pid;
    const pid = readdirSync("/proc").find((entry) => /^\d+$/.test(entry) && parentOf(entry) === supervisor);
    if (pid === undefined) throw new Error("Ponder does not run");
    return Number(pid);
  }

  /** Sends a signal to the supervisor alone. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The status and JSON body of an answer. */
  async get(path: string): Promise<{ status: number; retryAfter: string | null; body: unknown }> {
    const response = await fetch(`${this.url}${path}`);
    const text = await response.text();
    const body = text.startsWith("{") ? JSON.parse(text) : text;
    return { status: response.status, retryAfter: response.headers.get("retry-after"), body };
  }

  /** Waits until it has said something, from the `after`th character of its output on. */
  async untilSaid(text: string, after = 0): Promise<void> {
    await this.until(`"${text}"`, async () => this.#output.includes(text, after));
  }

  /** Waits until it answers for the chain's block `number`. */
  async untilIndexed(number: number): Promise<void> {
    await this.until(`block ${number}`, async () => {
      const { status, body } = await this.get("/status");
      return status === 200 && (body as { localhost: { block: { number: number } } }).localhost.block.number >= number;
    });
  }

  /** Waits until it refuses to answer, with this code. */
  async untilRefused(code: string): Promise<void> {
    await this.until(`refusal ${code}`, async () => {
      const { status, body } = await this.get("/ready");
      return status === 503 && (body as { error?: { code: string } }).error?.code === code;
    });
  }

  /** Polls until `probe` is true. */
  async until(what: string, probe: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      if (await probe().catch(() => false)) return;
      await sleep(50);
    }
    throw new Error(`${what} did not come about:\n${this.#output.slice(-6_000)}`);
  }

  async stop(): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.ended;
  }
}

/** The parent of a process; undefined if the process is gone. */
function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
