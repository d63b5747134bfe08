import { Command } from "commander";
import { isHexString } from "ethers";
import type { Market } from "../../createMarket.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { Explanation } from "../../explain/Explanation.ts";
import { formatExplanation } from "../../explain/formatExplanation.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import { parseJobId } from "../inputs/parseJobId.ts";
import type { Run } from "../Run.ts";

const HASH_LENGTH = 66;

type Options = { to?: string; account?: string };

/** `surety explain`. */
export function explainCommand(run: Run): Command {
  return new Command("explain")
    .description("say in plain words what a job waits for, what a transaction did, or what a call would do")
    .argument("<what>", "a job's id, a transaction's hash, or an encoded call of the market as hex")
    .option("--to <address>", "receiver of the call; by default the market", parseAddress)
    .option("--account <address>", "who would send the call", parseAddress)
    .action(
      run(async (session, what: string, options: Options) => {
        const market = await session.openForReading();
        const explanation = await explain(market, what, options);
        if (session.isJson) session.print({ ...explanation }, { market });
        else session.terminal.stdout.write(`${formatExplanation(explanation)}\n`);
      }),
    );
}

function explain(market: Market, what: string, options: Options): Promise<Explanation> {
  if (/^\d+$/.test(what)) return market.explainJob(parseJobId(what));
  if (!isHexString(what)) {
    throw new InvalidArgumentError("what to explain", what, "Pass a job's id, a transaction's hash, or a call as hex.");
  }
  return what.length === HASH_LENGTH ? market.explainTransaction(what) : market.explainCall({ data: what, ...options });
}
