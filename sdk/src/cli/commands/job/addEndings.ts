import { Argument, type Command } from "commander";
import type { Settlement } from "../../../actions/Settlement.ts";
import type { Handle } from "../../../chain/Handle.ts";
import { NOTE } from "../../inputs/descriptions.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";
import type { SigningMarket } from "../../Session.ts";

type Act = (market: SigningMarket, jobId: bigint) => Promise<Handle<Settlement>>;

/** Acts that end a job and take nothing but its id. */
const ENDINGS: readonly (readonly [name: string, description: string, act: Act])[] = [
  [
    "withdraw",
    "give a hired job up before its deadline; the client gets your bond",
    (m, jobId) => m.withdrawJob({ jobId }),
  ],
  ["concede", "give in to a dispute, as either party", (m, jobId) => m.concede({ jobId })],
];

const CLAIMS: Readonly<Record<"payment" | "refund" | "split", Act>> = {
  payment: (market, jobId) => market.claimPayment({ jobId }),
  refund: (market, jobId) => market.claimRefund({ jobId }),
  split: (market, jobId) => market.claimSplit({ jobId }),
};

/** `job claim`, `cancel`, `withdraw` and `concede`. */
export function addEndings(command: Command, run: Run): void {
  command
    .command("claim")
    .description("end a job whose deadline passed; anyone may")
    .addArgument(
      new Argument(
        "<what>",
        "payment: the review lapsed; refund: nothing was delivered; split: the ruling lapsed",
      ).choices(Object.keys(CLAIMS)),
    )
    .argument("<job>", "the job's id", parseJobId)
    .action(
      run((session, what: keyof typeof CLAIMS, jobId: bigint) =>
        perform(session, (market) => CLAIMS[what](market, jobId)),
      ),
    );
  command
    .command("cancel")
    .description("call off a posting that nobody was hired for")
    .argument("<job>", "the job's id", parseJobId)
    .option("--reason <text>", NOTE)
    .action(
      run((session, jobId: bigint, options: { reason?: string }) =>
        perform(session, (market) => market.reject({ jobId, ...options })),
      ),
    );
  for (const [name, description, act] of ENDINGS) {
    command
      .command(name)
      .description(description)
      .argument("<job>", "the job's id", parseJobId)
      .action(run((session, jobId: bigint) => perform(session, (market) => act(market, jobId))));
  }
}
