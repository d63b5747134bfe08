import { Command, Option } from "commander";
import type { Market } from "../../createMarket.ts";
import { NotFoundError } from "../errors/NotFoundError.ts";
import { addPaging, type Paging, pageDocument } from "../inputs/paging.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import type { Run } from "../Run.ts";

const COLUMNS = [
  "address",
  "rankScore",
  "rankSamples",
  "clientsServed",
  "completed",
  "rejected",
  "expired",
  "providerVolume",
];
const ORDERS = { rank: "rankScore", earned: "earned", volume: "providerVolume", newest: "createdBlock" } as const;

type Options = Paging & { role?: "client" | "provider" | "evaluator"; order: keyof typeof ORDERS };

/** `surety agent`: accounts with a record and a rank. */
export function agentCommand(run: Run): Command {
  const command = new Command("agent").description("accounts with their record and rank (index)");
  command
    .command("show")
    .description("show what an account holds, did and is ranked for")
    .argument("[address]", "by default your own", parseAddress)
    .action(
      run(async (session, address: string = session.accountAddress()) => {
        const market = await session.openIndex();
        const agent = await market.index.getAccount(address);
        if (agent === null) throw unknown(address, market);
        session.print({ ...agent }, { market });
      }),
    );
  const list = command
    .command("list")
    .description("show accounts; the rank rests on so many samples, and few prove little")
    .addOption(
      new Option("--role <role>", "only those who had a job in it").choices(["client", "provider", "evaluator"]),
    )
    .addOption(new Option("--order <order>", "highest first").choices(Object.keys(ORDERS)).default("rank"));
  addPaging(list).action(
    run(async (session, { role, order, ...paging }: Options) => {
      const market = await session.openIndex();
      const which = { orderBy: ORDERS[order], orderDirection: "desc", ...(role !== undefined && { role }) } as const;
      const page = await market.index.listAccounts({ ...which, ...paging });
      session.print(pageDocument("agents", page), { market, columns: COLUMNS });
    }),
  );
  return command;
}

function unknown(address: string, { chainId }: Market): NotFoundError {
  return new NotFoundError(
    `No event of the market on chain ${chainId} names ${address}.`,
    "Check the address, and that the index follows this chain.",
  );
}
