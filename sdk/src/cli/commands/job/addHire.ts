import type { Command } from "commander";
import type { HireOptions } from "../../../actions/hiring/hire.ts";
import type { Bid } from "../../../actions/index/listBids.ts";
import type { Terms } from "../../../documents/Terms.ts";
import { InvalidArgumentError } from "../../../errors/InvalidArgumentError.ts";
import { parseSignedOffer } from "../../../offers/parseSignedOffer.ts";
import { UsageError } from "../../errors/UsageError.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { readJson } from "../../inputs/readInput.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";
import type { Session, SigningMarket } from "../../Session.ts";

type Options = { provider?: string; nonce?: string; offer?: string; terms?: string; for?: string };

/** `job hire`. */
export function addHire(command: Command, run: Run): void {
  command
    .command("hire")
    .description("hire by a bid on a posting, or by an offer that somebody handed you; the money goes into escrow")
    .argument("[job]", "the posting's id", parseJobId)
    .option("--provider <address>", "whose bid to take (index)", parseAddress)
    .option("--nonce <number>", "which of its bids, if it has several")
    .option("--offer <file>", "the signed offer as JSON instead, - for standard input")
    .option("--terms <file>", "terms of a direct hire as JSON, published with it")
    .option(
      "--for <principal>",
      "who becomes client and pays from its account balance, if you are its operator",
      parseAddress,
    )
    .action(
      run(async (session, jobId: bigint | undefined, options: Options) => {
        const { terminal } = session;
        const given =
          options.offer === undefined ? undefined : parseSignedOffer(await readJson(options.offer, terminal));
        const terms = options.terms === undefined ? undefined : ((await readJson(options.terms, terminal)) as Terms);
        const hireOptions: HireOptions = {
          ...(terms !== undefined && { terms }),
          ...(options.for !== undefined && { principal: options.for }),
        };
        await perform(session, async (market) => {
          return market.hire(given ?? (await bidOf(session, market, jobId, options)), hireOptions);
        });
      }),
    );
}

async function bidOf(
  session: Session,
  market: SigningMarket,
  jobId: bigint | undefined,
  options: Options,
): Promise<Bid> {
  const { provider, nonce } = options;
  if (jobId === undefined || provider === undefined) {
    throw new UsageError("Name the posting and the provider whose bid to take, or an offer.", "surety job hire");
  }
  await session.catchUp(market);
  const { items } = await market.index.listBids(jobId, { provider, isHired: false, limit: 1_000 });
  const fitting = items.filter(({ offer }) => nonce === undefined || offer.nonce.toString() === nonce);
  const [bid, another] = fitting;
  if (bid !== undefined && another === undefined) return bid;
  const nonces = items.map(({ offer }) => offer.nonce).join(", ");
  const remedy = items.length === 0 ? "See `surety offer list`." : `Name one of its bids with --nonce: ${nonces}.`;
  throw new InvalidArgumentError("the provider of one bid", provider, remedy);
}
