import { Command, Option } from "commander";
import { type MandateRight, mandateRights } from "../../types/mandateRight.ts";
import { NotFoundError } from "../errors/NotFoundError.ts";
import { AMOUNT, PERIOD, TIME } from "../inputs/descriptions.ts";
import { addPaging, type Paging, pageDocument } from "../inputs/paging.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import { parseAmountText } from "../inputs/parseAmountText.ts";
import { parsePeriod } from "../inputs/parsePeriod.ts";
import { parseTime, secondOf, type TypedTime } from "../inputs/parseTime.ts";
import { perform } from "../perform.ts";
import type { Run } from "../Run.ts";

const COLUMNS = ["principal", "operator", "rights", "maxPerJob", "maxPerPeriod", "period", "expiresAt", "revokedAt"];

type SetOptions = {
  maxPerJob: string;
  maxPerPeriod: string;
  period: number;
  expires: TypedTime;
  rights: MandateRight[];
  evaluator?: string;
  allowlist?: true;
};

/** `surety mandate`: what operators may risk. */
export function mandateCommand(run: Run): Command {
  const command = new Command("mandate").description("what an operator may risk of a principal's account balance");
  addSet(command, run);
  command
    .command("revoke")
    .description("end an operator's mandate over your balance at once: the kill switch on chain")
    .argument("<operator>", "its address", parseAddress)
    .action(run((session, operator: string) => perform(session, (market) => market.revokeMandate({ operator }))));
  for (const [name, isAllowed] of [
    ["allow", true],
    ["disallow", false],
  ] as const) {
    command
      .command(name)
      .description(
        `${isAllowed ? "put a counterparty on" : "strike a counterparty off"} the list that allowlisted operators are held to`,
      )
      .argument("<account>", "its address", parseAddress)
      .action(
        run((session, account: string) => perform(session, (market) => market.setCounterparty({ account, isAllowed }))),
      );
  }
  addReads(command, run);
  return command;
}

function addSet(command: Command, run: Run): void {
  command
    .command("set")
    .description(
      "let an operator risk so much of your balance and no more; acts at once, and replaces an older mandate",
    )
    .argument("<operator>", "its address", parseAddress)
    .requiredOption("--max-per-job <amount>", `most that one job may put at risk: ${AMOUNT}`, parseAmountText)
    .requiredOption("--max-per-period <amount>", "most that all jobs of one window may put at risk", parseAmountText)
    .requiredOption("--period <period>", `length of a window: ${PERIOD}`, parsePeriod)
    .requiredOption("--expires <time>", `when it ends: ${TIME}`, parseTime)
    .addOption(new Option("--rights <rights...>", "what it may do").choices(mandateRights).makeOptionMandatory())
    .option("--evaluator <address>", "the only evaluator allowed; by default any", parseAddress)
    .option("--allowlist", "counterparties must be on your list (`surety mandate allow`)")
    .action(
      run((session, operator: string, { expires, allowlist, evaluator, ...mandate }: SetOptions) =>
        perform(session, async (market) =>
          market.setMandate({
            operator,
            ...mandate,
            expiresAt: await secondOf(market, expires),
            isAllowlisted: allowlist === true,
            ...(evaluator !== undefined && { evaluator }),
          }),
        ),
      ),
    );
}

function addReads(command: Command, run: Run): void {
  command
    .command("show")
    .description("show a mandate as it stands on chain, and what is left of it")
    .argument("<operator>", "its address", parseAddress)
    .option("--principal <address>", "whose balance it is; by default yours", parseAddress)
    .action(
      run(async (session, operator: string, options: { principal?: string }) => {
        const principal = options.principal ?? session.accountAddress();
        const market = await session.openForReading();
        const mandate = await market.getMandate({ principal, operator });
        if (mandate === null) {
          throw new NotFoundError(
            `${operator} holds no mandate of ${principal}.`,
            "See `surety mandate list`, or grant one with `surety mandate set`.",
          );
        }
        session.print({ principal, operator, ...mandate }, { market });
      }),
    );
  const list = command
    .command("list")
    .description("show mandates that were granted (index); by default those over your balance")
    .option("--principal <address>", "whose balance it is", parseAddress)
    .option("--operator <address>", "who may risk it", parseAddress);
  addPaging(list).action(
    run(async (session, options: Paging & { principal?: string; operator?: string }) => {
      const isNamed = options.principal !== undefined || options.operator !== undefined;
      const mine = isNamed ? {} : { principal: session.accountAddress() };
      const market = await session.openIndex();
      const page = await market.index.listMandates({ ...mine, ...options });
      session.print(pageDocument("mandates", page), { market, columns: COLUMNS });
    }),
  );
}
