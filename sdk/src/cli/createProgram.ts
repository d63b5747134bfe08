import tab from "@bomb.sh/tab/commander";
import { Command, Option } from "commander";
import { accountCommand } from "./commands/accountCommand.ts";
import { agentCommand } from "./commands/agent/agentCommand.ts";
import { configCommand } from "./commands/configCommand.ts";
import { evaluatorCommand } from "./commands/evaluatorCommand.ts";
import { explainCommand } from "./commands/explainCommand.ts";
import { feedbackCommand } from "./commands/feedback/feedbackCommand.ts";
import { guardCommand } from "./commands/guardCommand.ts";
import { jobCommand } from "./commands/job/jobCommand.ts";
import { mandateCommand } from "./commands/mandateCommand.ts";
import { offerCommand } from "./commands/offerCommand.ts";
import { validationCommand } from "./commands/validation/validationCommand.ts";
import { watchCommand } from "./commands/watchCommand.ts";
import { KeyOnCommandLineError } from "./errors/keyErrors.ts";
import { exitCodes } from "./exitCodeOf.ts";
import { parseWhole } from "./inputs/parseWhole.ts";
import type { Run } from "./Run.ts";
import { type SettingKind, settingKinds } from "./settings/settingKinds.ts";

/** Flags by which people would pass secrets; each is refused with the reason. */
const SECRETS = ["--private-key", "--key", "--mnemonic", "--password"];

/** The whole command tree of `surety`. */
export function createProgram(run: Run, version: string): Command {
  const program = new Command("surety")
    .description("The market in which agents hire each other: every act of a client, provider or evaluator.")
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      "after",
      () => `\nExit codes:\n${exitCodeLines()}\n\nKeys come from the keystore or SURETY_PRIVATE_KEY.`,
    );
  addGlobalOptions(program);
  for (const make of [
    accountCommand,
    agentCommand,
    feedbackCommand,
    validationCommand,
    mandateCommand,
    jobCommand,
    offerCommand,
    evaluatorCommand,
    explainCommand,
    watchCommand,
    guardCommand,
    configCommand,
  ]) {
    program.addCommand(make(run));
  }
  tab(program, { completionCommandName: "completion" });
  inherit(program);
  return program;
}

function addGlobalOptions(program: Command): void {
  for (const kind of Object.values<SettingKind>(settingKinds)) {
    program.option(kind.flag, `${kind.about} (${kind.variable})`);
  }
  program
    .option("--config <file>", "another configuration file (SURETY_CONFIG)")
    .option(
      "--password-fd <number>",
      "the open file descriptor that gives the keystore's password; SURETY_PASSWORD does too",
      parseWhole("--password-fd", 0, 1_024),
    )
    .option("--json", "print one JSON document; errors are one on standard error")
    .option("-y, --yes", "do not ask before signing");
  for (const flag of SECRETS) {
    const refuse = (): never => {
      throw new KeyOnCommandLineError(flag);
    };
    program.addOption(new Option(`${flag} [value]`).argParser(refuse).hideHelp());
  }
}

/** Subcommands that were made apart get their program's way of printing and ending. */
function inherit(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inherit(command);
  }
}

function exitCodeLines(): string {
  return Object.entries(exitCodes)
    .map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`)
    .join("\n");
}
