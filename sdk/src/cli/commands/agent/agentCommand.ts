import { Command } from "commander";
import type { Run } from "../../Run.ts";
import { addReads } from "./addReads.ts";
import { addRegister } from "./addRegister.ts";
import { addWallet } from "./addWallet.ts";

/** `surety agent`: who can be hired, by its record on this market and by what it says of itself (ERC-8004). */
export function agentCommand(run: Run): Command {
  const command = new Command("agent").description("agents: their record and rank, and their registration (ERC-8004)");
  command.commandsGroup("Reading:");
  addReads(command, run);
  command.commandsGroup("Registration:");
  addRegister(command, run);
  command.commandsGroup("Where it is paid:");
  addWallet(command, run);
  return command;
}
