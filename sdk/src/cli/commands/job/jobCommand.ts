import { Command } from "commander";
import type { Run } from "../../Run.ts";
import { addAgreement } from "./addAgreement.ts";
import { addEndings } from "./addEndings.ts";
import { addHire } from "./addHire.ts";
import { addPlain } from "./addPlain.ts";
import { addPost } from "./addPost.ts";
import { addReads } from "./addReads.ts";
import { addSubmit } from "./addSubmit.ts";
import { addVerdicts } from "./addVerdicts.ts";
import { addWait } from "./addWait.ts";

/** `surety job`: every act of a job's life, in its order. */
export function jobCommand(run: Run): Command {
  const command = new Command("job").description("work: posted, hired, delivered, judged, paid");
  command.commandsGroup("Reading:");
  addReads(command, run);
  addWait(command, run);
  command.commandsGroup("Acts:");
  addPost(command, run);
  addHire(command, run);
  addSubmit(command, run);
  addVerdicts(command, run);
  command.commandsGroup("Endings:");
  addEndings(command, run);
  addAgreement(command, run);
  command.commandsGroup("Plain ERC-8183 jobs:");
  addPlain(command, run);
  return command;
}
