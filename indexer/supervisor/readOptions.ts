import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { stateParent } from "../config/stateDirectory.ts";
import type { SupervisorOptions } from "./SupervisorOptions.ts";

/** What the command line and the environment ask for; times in seconds. */
export type Options = SupervisorOptions & {
  readonly port: number;
  readonly hostname: string | undefined;
  /** Folder of the built explorer, served to browsers at `/`; undefined for none. */
  readonly explorer: string | undefined;
  /** Program that compares index and chain; undefined for none. */
  readonly reconcileWith: string | undefined;
  /** Pause between two comparisons with the chain. */
  readonly reconcileEvery: number;
  /** Where the summary of the last comparison is kept: `SURETY_RECONCILE_FILE`, by default beside PGlite's directory. */
  readonly reconcileFile: string;
};

type Given = {
  port: number;
  hostname?: string;
  explorer?: string;
  schema: string;
  viewsSchema?: string;
  logFormat?: string;
  logLevel?: string;
  watchEvery?: number;
  silence: number;
  stall: number;
  reconcileWith?: string;
  reconcileEvery: number;
};

/** Reads the command line; bad input ends the process with one message. `PORT` wins over `--port`, as with Ponder. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const given = commandOf().parse(argv).opts<Given>();
  const { schema, viewsSchema, logFormat, logLevel, watchEvery, silence, stall, reconcileWith, reconcileEvery } = given;
  const ponderArguments = ["--schema", schema];
  if (viewsSchema !== undefined) ponderArguments.push("--views-schema", viewsSchema);
  if (logFormat !== undefined) ponderArguments.push("--log-format", logFormat);
  if (logLevel !== undefined) ponderArguments.push("--log-level", logLevel);
  const port = env.PORT ? toNumber(env.PORT) : given.port;
  const reconcileFile = env.SURETY_RECONCILE_FILE || join(stateParent(env), "reconcile.json");
  const { hostname, explorer } = given;
  return {
    port,
    hostname,
    explorer,
    schema,
    ponderArguments,
    watchEvery,
    silence,
    stall,
    reconcileWith,
    reconcileEvery,
    reconcileFile,
  };
}

function commandOf(): Command {
  return new Command("pnpm --filter @surety/indexer start")
    .description("Run the index, and answer for it only while its nodes serve the chains that it was made from.")
    .option("-p, --port <number>", "public port", toNumber, 42069)
    .option("-H, --hostname <name>", "public address, by default every interface")
    .option("--explorer <folder>", "built explorer to serve to browsers at /")
    .option("--schema <name>", "schema of this release's tables", "surety")
    .option("--views-schema <name>", "schema of views that switch to this release once it has caught up (PostgreSQL)")
    .option("--log-format <format>", "Ponder's: pretty or json")
    .option("--log-level <level>", "Ponder's: error, warn, info, debug or trace")
    .option(
      "--watch-every <seconds>",
      "pause between two looks at the nodes (0.5 with a local chain, else 10)",
      toNumber,
    )
    .option("--silence <seconds>", "how long a node may be silent before the index answers 503", toNumber, 15)
    .option("--stall <seconds>", "how long the index may stand still with work to do before a restart", toNumber, 120)
    .option(
      "--reconcile-with <script>",
      "program that compares index and chain for /v1/reconcile, called as `pnpm reconcile` is",
    )
    .option("--reconcile-every <seconds>", "pause between two comparisons", toNumber, 600)
    .allowExcessArguments(false)
    .showHelpAfterError("(--help lists the options)");
}

function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError("Pass a number ≥ 0.");
  return value;
}
