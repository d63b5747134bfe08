import { Command, InvalidArgumentError } from "commander";
import type { BrainRole } from "../brains/brainStrategies.ts";

/** What `pnpm simulate` was asked to do. */
export type SimulateOptions = {
  /** A scenario's or an experiment's name; undefined with `--list` and `--scale`. */
  readonly name: string | undefined;
  /** Whether one large market is played instead, with so many agents and jobs. */
  readonly scale: boolean;
  readonly agents: number;
  readonly jobs: number;
  readonly list: boolean;
  readonly seeds?: readonly number[];
  readonly full: boolean;
  readonly json: boolean;
  /** Whether the real index runs along with the first run. */
  readonly index: boolean;
  /** Folder of chain and logs. */
  readonly state: string;
  /** Folder of report, events and figures. */
  readonly out?: string;
  /** Base of an OpenAI-compatible API by the role that it plays. */
  readonly brain: ReadonlyMap<BrainRole, string>;
  readonly model: string;
  /** Seconds that a brain may think. */
  readonly patience: number;
};

const ROLES: readonly BrainRole[] = ["client", "provider", "evaluator"];
const MAX_SEED = 2 ** 31 - 1;
const MAX_SEEDS = 1_000;

/**
 * Reads the command line. `--help` prints and exits 0; a mistake prints one message and exits 1.
 *
 * @param argv The arguments alone, without Node and script.
 */
export function parseSimulateOptions(argv: readonly string[]): SimulateOptions {
  const command = new Command("pnpm simulate")
    .description(
      "Play a market of simulated agents on a local chain: one scenario, or an experiment with all its arms.",
    )
    .argument("[name]", "a scenario or an experiment; --list shows all")
    .option("--list", "show scenarios and experiments", false)
    .option("--seeds <list>", "seeds to play: 5, or 1-5, or 1,4,9", readSeeds)
    .option("--full", "play an experiment's long list of seeds", false)
    .option("--scale", "play one large market beside the real index; print memory, speed and money", false)
    .option("--agents <number>", "agents of --scale", readCount, 1_000)
    .option("--jobs <number>", "jobs of --scale", readCount, 20_000)
    .option("--json", "print one JSON object instead of progress and tables", false)
    .option("--no-index", "do not hold the real index against the first run")
    .option("--state <folder>", "where chain and logs go", ".surety/simulation")
    .option("--out <folder>", "where report.html, events.jsonl and metrics.json go (<state>/<name>)")
    .option(
      "--brain <role=url>",
      "let an OpenAI-compatible API play client, provider or evaluator; repeatable",
      readBrain,
    )
    .option("--model <name>", "the brains' model; SURETY_BRAIN_KEY is their key, if they need one", "default")
    .option("--patience <seconds>", "time that one answer of a brain may take", readSeconds, 60)
    .allowExcessArguments(false)
    .showHelpAfterError("(--help lists the options)");
  command.parse(argv, { from: "user" });
  const [name] = command.args;
  const { brain = new Map(), ...options } = command.opts<
    Omit<SimulateOptions, "name" | "brain"> & { brain?: SimulateOptions["brain"] }
  >();
  checkScale(command, name, options);
  if (name === undefined && !options.list && !options.scale)
    command.error("Name a scenario or an experiment; --list shows all.");
  return { ...options, brain, name };
}

/** Options of the other mode are a mistake, not noise. */
function checkScale(command: Command, name: string | undefined, { scale, seeds }: Partial<SimulateOptions>): void {
  if (scale && name !== undefined) command.error("--scale plays a market of its own: name no scenario.");
  if (scale && (seeds?.length ?? 1) > 1) command.error("--scale plays one run: pass one seed.");
  const strange = scale ? ["list", "full", "index", "out", "brain", "model", "patience"] : ["agents", "jobs"];
  const [first] = strange.filter((option) => command.getOptionValueSource(option) === "cli");
  if (first === undefined) return;
  const flag = first === "index" ? "no-index" : first;
  command.error(scale ? `--${flag} does not go with --scale.` : `--${flag} goes with --scale only.`);
}

function readSeeds(text: string): number[] {
  const seeds = text.split(",").flatMap((part) => {
    const [, from = "", to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === "" || last > MAX_SEED || last < first || last - first >= MAX_SEEDS) {
      throw new InvalidArgumentError(`Pass seeds from 0 to ${MAX_SEED}, as in 5, 1-5 or 1,4,9; ${MAX_SEEDS} at most.`);
    }
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return [...new Set(seeds)];
}

function readBrain(text: string, before: ReadonlyMap<BrainRole, string> = new Map()): ReadonlyMap<BrainRole, string> {
  const at = text.indexOf("=");
  const role = ROLES.find((each) => each === text.slice(0, at));
  const url = text.slice(at + 1);
  if (role === undefined || !URL.canParse(url) || !/^https?:/.test(url)) {
    throw new InvalidArgumentError("Pass a role and the base of an API, as in client=http://127.0.0.1:11434/v1.");
  }
  return new Map([...before, [role, url]]);
}

function readCount(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 20 || value > 1_000_000) {
    throw new InvalidArgumentError("Pass a whole number from 20 to 1000000.");
  }
  return value;
}

function readSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 3_600) {
    throw new InvalidArgumentError("Pass a whole number from 1 to 3600.");
  }
  return value;
}
