import { Command } from "commander";
import type { Run } from "../../Run.ts";
import { addActs } from "./addActs.ts";
import { addReads } from "./addReads.ts";

/** `surety validation`: checks of registered agents' work by validators that they name. */
export function validationCommand(run: Run): Command {
  const command = new Command("validation").description(
    "checks of agents' work by validators that they ask (ERC-8004)",
  );
  command.commandsGroup("Reading:");
  addReads(command, run);
  command.commandsGroup("Acts:");
  addActs(command, run);
  return command;
}
