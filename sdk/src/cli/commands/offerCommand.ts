import { Command } from "commander";
import type { SignOfferParameters } from "../../actions/hiring/signOffer.ts";
import { hashTerms } from "../../documents/hashTerms.ts";
import type { Terms } from "../../documents/Terms.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { parseSignedOffer, writeSignedOffer } from "../../offers/parseSignedOffer.ts";
import { UsageError } from "../errors/UsageError.ts";
import { AMOUNT, PERIOD, TIME } from "../inputs/descriptions.ts";
import { addPaging, type Paging, pageDocument } from "../inputs/paging.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import { parseAmountText } from "../inputs/parseAmountText.ts";
import { parseJobId } from "../inputs/parseJobId.ts";
import { parsePeriod } from "../inputs/parsePeriod.ts";
import { parseTime, secondOf, type TypedTime } from "../inputs/parseTime.ts";
import { readJson } from "../inputs/readInput.ts";
import { termsHashOf } from "../inputs/termsHashOf.ts";
import { perform } from "../perform.ts";
import type { Run } from "../Run.ts";
import type { Session, SigningMarket } from "../Session.ts";

const COLUMNS = [
  "provider",
  "price",
  "bond",
  "evaluatorFee",
  "deliveryPeriod",
  "validUntil",
  "nonce",
  "isMatching",
  "isHired",
];

type SignOptions = Omit<SignOfferParameters, "termsHash" | "jobId" | "validUntil"> & {
  job?: bigint;
  terms?: string;
  termsHash?: string;
  valid?: TypedTime;
};

/** `surety offer`: the whole contract of a job, signed by its provider. */
export function offerCommand(run: Run): Command {
  const command = new Command("offer").description(
    "offers: signed by a provider, put on record as bids, taken by a hire",
  );
  addSign(command, run);
  command
    .command("bid")
    .description("put a signed offer for a posting on record, where its client finds it")
    .argument("<offer>", "file that `offer sign` wrote, - for standard input")
    .action(
      run(async (session, file: string) => {
        const signed = parseSignedOffer(await readJson(file, session.terminal));
        await perform(session, (market) => market.bid(signed));
      }),
    );
  addReads(command, run);
  command
    .command("cancel")
    .description("call off an offer that was signed and not yet hired")
    .argument("<nonce>", "the offer's nonce", parseNonce)
    .option("--for <principal>", "whose offer it is, if you are its operator", parseAddress)
    .action(
      run((session, nonce: bigint, { for: principal }: { for?: string }) =>
        perform(session, (market) => market.cancelNonce({ nonce, ...(principal !== undefined && { principal }) })),
      ),
    );
  return command;
}

function addSign(command: Command, run: Run): void {
  command
    .command("sign")
    .description("sign an offer to do work and print it as JSON; nothing is sent")
    .requiredOption("--price <amount>", `payment for the work: ${AMOUNT}`, parseAmountText)
    .option("--job <job>", "the posting that it answers; without it the offer is for a direct hire", parseJobId)
    .option("--terms <file>", "the terms as JSON, - for standard input; by default the posting's own (index)")
    .option("--terms-hash <hash>", "the terms' hash instead")
    .option(
      "--bond <amount>",
      "your security, at most the price; taken from your account balance at hire",
      parseAmountText,
    )
    .option("--evaluator <address>", "who rules on a dispute; needed without a posting", parseAddress)
    .option("--evaluator-fee <amount>", "paid to the evaluator once it is called", parseAmountText)
    .option("--client <address>", "the only client that may hire; by default the posting's, else anyone", parseAddress)
    .option("--delivery-period <period>", `from hire to delivery: ${PERIOD}`, parsePeriod)
    .option("--review-period <period>", "for the client to answer a delivery", parsePeriod)
    .option("--ruling-period <period>", "for the evaluator to rule", parsePeriod)
    .option("--pay-to <address>", "wallet for the earnings; by default they stay in the account balance", parseAddress)
    .option("--valid <time>", `before when it must be hired: ${TIME}`, parseTime)
    .option("--provider <address>", "the principal, if you are its operator", parseAddress)
    .option("--nonce <number>", "one-use number; by default counted up from the last that the chain knows", parseNonce)
    .action(
      run(async (session, { job, terms, termsHash, valid, ...offer }: SignOptions) => {
        const given = terms === undefined ? termsHash : hashTerms((await readJson(terms, session.terminal)) as Terms);
        const market = await session.openForWriting();
        const signed = await market.signOffer({
          ...offer,
          termsHash: given ?? (await postedTerms(session, market, job)),
          ...(job !== undefined && { jobId: job }),
          ...(valid !== undefined && { validUntil: await secondOf(market, valid) }),
        });
        session.printSigned(writeSignedOffer(signed));
      }),
    );
}

function addReads(command: Command, run: Run): void {
  const list = command
    .command("list")
    .description("show the bids on a posting (index), oldest first")
    .argument("<job>", "the posting's id", parseJobId)
    .option("--provider <address>", "only this provider's", parseAddress);
  addPaging(list).action(
    run(async (session, jobId: bigint, options: Paging & { provider?: string }) => {
      const market = await session.openIndex();
      const page = await market.index.listBids(jobId, options);
      const items = page.items.map((bid) => {
        const { offer, signature, ...rest } = bid;
        return { ...offer, ...rest, signed: writeSignedOffer({ offer, signature }) };
      });
      session.print(pageDocument("bids", { ...page, items }), { market, columns: COLUMNS });
    }),
  );
  command
    .command("verify")
    .description("show what an offer says, and whether it is signed, unused and still holds; exit code 1 if not")
    .argument("<offer>", "file that `offer sign` wrote, - for standard input")
    .action(
      run(async (session, file: string) => {
        const signed = parseSignedOffer(await readJson(file, session.terminal));
        const market = await session.openForReading();
        const { digest, problems } = await market.verifyOffer(signed);
        session.print({ ...signed.offer, digest, isValid: problems.length === 0, problems }, { market });
        if (problems.length > 0) session.exitCode = 1;
      }),
    );
}

function postedTerms(session: Session, market: SigningMarket, job: bigint | undefined): Promise<string> {
  if (job === undefined) throw new UsageError("Name a posting with --job, or the --terms.", "surety offer sign");
  return termsHashOf(session, market, job);
}

function parseNonce(text: string): bigint {
  if (/^\d{1,78}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError("a nonce", text, "Pass the offer's nonce, a whole number.");
}
