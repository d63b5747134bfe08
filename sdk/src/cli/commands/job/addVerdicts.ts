import type { Command } from "commander";
import { NOTE } from "../../inputs/descriptions.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { parseWhole } from "../../inputs/parseWhole.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

const SCORE = "0 to 100";

type RatingOptions = { tag?: string; details?: string };

/** `job accept`, `dispute` and `rate`. */
export function addVerdicts(command: Command, run: Run): void {
  command
    .command("accept")
    .description("take a delivery: the provider is paid and gets its bond back")
    .argument("<job>", "the job's id", parseJobId)
    .option("--score <number>", `rate the provider in the same transaction: ${SCORE}`, parseWhole("a score", 0, 100))
    .option("--tag <word>", "a word with the rating, at most 31 bytes")
    .option("--details <text>", `a note with the rating: ${NOTE}`)
    .action(
      run((session, jobId: bigint, { score, ...words }: RatingOptions & { score?: number }) =>
        perform(session, (market) =>
          market.accept({ jobId, ...(score !== undefined && { rating: { score, ...words } }) }),
        ),
      ),
    );
  command
    .command("dispute")
    .description("refuse a delivery and call the evaluator; your stake goes into the pot")
    .argument("<job>", "the job's id", parseJobId)
    .requiredOption("--reason <text>", "what is wrong, 1 to 1024 bytes; published")
    .action(
      run((session, jobId: bigint, { reason }: { reason: string }) =>
        perform(session, (market) => market.dispute({ jobId, reason })),
      ),
    );
  command
    .command("rate")
    .description("rate the other party of an ended job, once, within 30 days")
    .argument("<job>", "the job's id", parseJobId)
    .argument("<score>", SCORE, parseWhole("a score", 0, 100))
    .option("--tag <word>", "a word, at most 31 bytes")
    .option("--details <text>", NOTE)
    .action(
      run((session, jobId: bigint, score: number, words: RatingOptions) =>
        perform(session, (market) => market.rate({ jobId, score, ...words })),
      ),
    );
}
