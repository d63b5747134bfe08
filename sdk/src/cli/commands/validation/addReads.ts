import { type Command, Option } from "commander";
import type { ListValidationsParameters } from "../../../actions/index/listValidations.ts";
import { addPaging, type Paging, pageDocument } from "../../inputs/paging.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseHash } from "../../inputs/parseHash.ts";
import type { Run } from "../../Run.ts";

const COLUMNS = ["requestHash", "agentId", "validatorAddress", "status", "response", "validationTag", "updatedAt"];

type ListOptions = Paging & {
  agent?: bigint;
  validator?: string;
  status?: NonNullable<ListValidationsParameters["status"]>;
};

/** `validation list` and `show`. */
export function addReads(command: Command, run: Run): void {
  const list = command
    .command("list")
    .description("show validations that agents asked for (index), newest first")
    .option("--agent <agent>", "only those of this agent", parseAgentId)
    .option("--validator <address>", "only those that this validator was asked for", parseAddress)
    .addOption(new Option("--status <status>", "before or after the first response").choices(["PENDING", "COMPLETED"]));
  addPaging(list).action(
    run(async (session, { agent, ...filter }: ListOptions) => {
      const market = await session.openIndex();
      const page = await market.index.listValidations({
        ...filter,
        ...(agent !== undefined && { agentId: agent }),
        orderDirection: "desc",
      });
      session.print(pageDocument("validations", page), { market, columns: COLUMNS });
    }),
  );
  command
    .command("show")
    .description("show a request and its latest response as the registry has them")
    .argument("<request>", "the request's hash", parseHash)
    .action(
      run(async (session, requestHash: string) => {
        const market = await session.openForReading();
        const { tag, ...validation } = await market.identity.getValidation(requestHash);
        session.print({ ...validation, validationTag: tag }, { market });
      }),
    );
}
