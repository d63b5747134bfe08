import { Command, InvalidArgumentError } from "commander";
import { MAX_AGENTS, MIN_AGENTS } from "../agents/roster.ts";

/** What `pnpm start` was asked to do. */
export type StartOptions = {
  readonly jobs: number;
  readonly agents: number;
  readonly seed: number;
  readonly once: boolean;
  readonly json: boolean;
  /** Port of the API. */
  readonly port: number;
  /** Port of the chain's JSON-RPC. */
  readonly rpcPort: number;
  /** Folder for logs, the index and the story. */
  readonly state: string;
};

const MAX_JOBS = 2_000;
const MAX_SEED = 2 ** 31 - 1;

/**
 * Reads the command line. `--help` prints and exits 0; a mistake prints one message and exits 1.
 *
 * @param argv The arguments alone, without Node and script.
 */
export function parseStartOptions(argv: readonly string[]): StartOptions {
  const command = new Command("pnpm start")
    .description(
      "Start a local chain, the market and its index, and let agents hire each other on work that programs check.",
    )
    .option("--jobs <number>", "jobs that clients post; subcontracts come on top", integer(1, MAX_JOBS), 72)
    .option("--agents <number>", "agents, of all strategies", integer(MIN_AGENTS, MAX_AGENTS), 16)
    .option("--seed <number>", "the same seed and options give the same story", integer(0, MAX_SEED), 1)
    .option("--once", "end after the summary instead of serving the API", false)
    .option("--json", "print one JSON object instead of progress and tables", false)
    .option("--port <number>", "port of the API; 0 takes any free one", integer(0, 65_535), 42_069)
    .option("--rpc-port <number>", "port of the chain's JSON-RPC; 0 takes any free one", integer(0, 65_535), 8_545)
    .option("--state <folder>", "where logs, index and story.jsonl go", ".surety")
    .allowExcessArguments(false)
    .showHelpAfterError("(--help lists the options)");
  return command.parse(argv, { from: "user" }).opts<StartOptions>();
}

function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Pass a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}
