import { Argument, type Command } from "commander";
import { type JobStatus, jobStatuses } from "../../../types/jobStatus.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import type { Run } from "../../Run.ts";

/** `job wait`. */
export function addWait(command: Command, run: Run): void {
  command
    .command("wait")
    .description("wait until a job has this status, or one of these; exit code 7 if not within --timeout")
    .argument("<job>", "the job's id", parseJobId)
    .addArgument(new Argument("<status...>", "one or several").choices(jobStatuses))
    .action(
      run(async (session, jobId: bigint, statuses: JobStatus[]) => {
        const market = await session.openForReading();
        const timeoutMs = Number(session.settings.timeout.text) * 1_000;
        const waiting = market.job(jobId).until(statuses, { timeoutMs });
        const job = await session.waiting(`Waiting until job ${jobId} is ${statuses.join(" or ")}`, waiting);
        session.print({ ...job }, { market });
      }),
    );
}
