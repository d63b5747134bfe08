import type { Command } from "commander";
import type { Terms } from "../../../documents/Terms.ts";
import { TIME } from "../../inputs/descriptions.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseTime, secondOf, type TypedTime } from "../../inputs/parseTime.ts";
import { readJson } from "../../inputs/readInput.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

type Options = { evaluator: string; expires: TypedTime; for?: string };

/** `job post`. */
export function addPost(command: Command, run: Run): void {
  command
    .command("post")
    .description("post work for which providers may bid; no money moves")
    .argument("<terms>", "file with the terms as JSON, - for standard input; they are published")
    .requiredOption("--evaluator <address>", "who rules if the delivery is disputed", parseAddress)
    .option("--expires <time>", `before when somebody must be hired: ${TIME}`, parseTime, { after: 86_400 })
    .option("--for <principal>", "who becomes client, if you are its operator", parseAddress)
    .action(
      run(async (session, file: string, { evaluator, expires, for: principal }: Options) => {
        const terms = (await readJson(file, session.terminal)) as Terms;
        await perform(session, async (market) => {
          const expiresAt = await secondOf(market, expires);
          return market.post({ evaluator, terms, expiresAt, ...(principal !== undefined && { principal }) });
        });
      }),
    );
}
