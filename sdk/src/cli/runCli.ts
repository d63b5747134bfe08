import { type Command, CommanderError } from "commander";
import { createProgram } from "./createProgram.ts";
import { InterruptedError } from "./errors/InterruptedError.ts";
import { UsageError } from "./errors/UsageError.ts";
import { exitCodeOf } from "./exitCodeOf.ts";
import { type GlobalOptions, openSession } from "./openSession.ts";
import { describeFailure, failureJson } from "./output/describeFailure.ts";
import type { Run } from "./Run.ts";
import type { Session } from "./Session.ts";
import type { Terminal } from "./Terminal.ts";

/**
 * Runs one command line to its end.
 *
 * @param argv - The arguments alone, without Node and script.
 * @param terminal - The process.
 * @param interrupted - Rejects when a signal arrives.
 * @returns The exit code.
 */
export async function runCli(
  argv: readonly string[],
  terminal: Terminal,
  interrupted: Promise<"SIGINT" | "SIGTERM">,
  version: string,
): Promise<number> {
  let session: Session | undefined;
  const run: Run =
    <P extends unknown[]>(handler: (session: Session, ...parameters: P) => Promise<void> | void) =>
    async (...parameters: [...P, Command]) => {
      const command = parameters.at(-1) as Command;
      session = openSession(terminal, command.optsWithGlobals<GlobalOptions>());
      await handler(session, ...(parameters.slice(0, -1) as P));
    };
  const program = createProgram(run, version);
  const isJson = argv.includes("--json");
  takeOver(program, isJson);
  try {
    const end = interrupted.then((signal): never => {
      throw new InterruptedError(signal, session?.sent);
    });
    await Promise.race([program.parseAsync(argv, { from: "user" }), end]);
    return session?.exitCode ?? 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // A group without a command has shown its help, on standard error.
    if (error instanceof CommanderError && error.code === "commander.help" && !isJson) return 2;
    const failure = error instanceof CommanderError ? usageErrorOf(error, program, argv) : error;
    const sent = session?.sent;
    const text = isJson ? JSON.stringify(failureJson(failure, sent)) : describeFailure(failure, sent);
    terminal.stderr.write(`${text}\n`);
    return exitCodeOf(failure);
  }
}

/** Commander throws instead of ending the process, and leaves its errors to be printed here; machines get no help beside them. */
function takeOver(command: Command, isJson: boolean): void {
  const silent = () => undefined;
  command.exitOverride().configureOutput({ outputError: silent, ...(isJson && { writeErr: silent }) });
  for (const child of command.commands) takeOver(child, isJson);
}

function usageErrorOf(error: CommanderError, program: Command, argv: readonly string[]): UsageError {
  if (error.code === "commander.help") return new UsageError("A command is missing.", commandOf(program, argv));
  // An unknown option shows with its value, which may be a secret.
  const what = error.message.replace(/^error: /, "").replace(/(unknown option '[^'=]*)=[^']*'/, "$1'");
  const sentence = /[.?)]$/.test(what) ? what : `${what}.`;
  return new UsageError(sentence.charAt(0).toUpperCase() + sentence.slice(1), commandOf(program, argv));
}

/** The deepest command that the arguments name. */
function commandOf(program: Command, argv: readonly string[]): string {
  const path = [program];
  for (const word of argv) {
    const next = path.at(-1)?.commands.find((command) => command.name() === word);
    if (next !== undefined) path.push(next);
  }
  return path.map((command) => command.name()).join(" ");
}
