import type { Command } from "commander";
import { TIME } from "../../inputs/descriptions.ts";
import { parseAgreement, writeAgreement } from "../../inputs/parseAgreement.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { parseTime, secondOf, type TypedTime } from "../../inputs/parseTime.ts";
import { parseWhole } from "../../inputs/parseWhole.ts";
import { readJson } from "../../inputs/readInput.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

/** `job agree` and `settle`. */
export function addAgreement(command: Command, run: Run): void {
  command
    .command("agree")
    .description("sign that a hired job shall end by a share of its budget, and print it as JSON; nothing is sent")
    .argument("<job>", "the job's id", parseJobId)
    .argument(
      "<share>",
      "the provider's part of the budget in basis points, 0 to 10000",
      parseWhole("a share", 0, 10_000),
    )
    .option("--valid <time>", `before when it must be sent: ${TIME}`, parseTime)
    .action(
      run(async (session, jobId: bigint, share: number, { valid }: { valid?: TypedTime }) => {
        const market = await session.openForWriting();
        const validUntil = valid === undefined ? {} : { validUntil: await secondOf(market, valid) };
        session.printSigned(writeAgreement(await market.signAgreement({ jobId, share, ...validUntil })));
      }),
    );
  command
    .command("settle")
    .description("end a job by the share that both parties want; your own call counts as your word")
    .argument("<agreement>", "file that the other party's `job agree` wrote, - for standard input")
    .option("--other <file>", "the second party's, if you are neither")
    .action(
      run(async (session, file: string, { other }: { other?: string }) => {
        const word = parseAgreement(await readJson(file, session.terminal));
        const second = other === undefined ? {} : { other: parseAgreement(await readJson(other, session.terminal)) };
        await perform(session, (market) => market.settleByAgreement(word, second));
      }),
    );
}
