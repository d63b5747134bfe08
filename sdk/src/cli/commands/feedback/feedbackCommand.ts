import { Command } from "commander";
import type { Run } from "../../Run.ts";
import { addActs } from "./addActs.ts";
import { addReads } from "./addReads.ts";

/** `surety feedback`: what clients say about registered agents. */
export function feedbackCommand(run: Run): Command {
  const command = new Command("feedback").description("what clients say about registered agents (ERC-8004)");
  command.commandsGroup("Reading:");
  addReads(command, run);
  command.commandsGroup("Acts:");
  addActs(command, run);
  return command;
}
