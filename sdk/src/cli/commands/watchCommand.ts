import { Command } from "commander";
import type { PaymentToken } from "../../client/MarketClient.ts";
import type { MarketEvent } from "../../events/MarketEvent.ts";
import { parseJobId } from "../inputs/parseJobId.ts";
import { parseWhole } from "../inputs/parseWhole.ts";
import type { Document } from "../output/Document.ts";
import { formatField } from "../output/formatField.ts";
import type { Run } from "../Run.ts";

/** A node that is gone for longer is not waited for. */
const MAX_PATIENCE_MS = 60_000;

/** `surety watch`. */
export function watchCommand(run: Run): Command {
  return new Command("watch")
    .description("show the events of a job or of the whole market as the chain brings them, until interrupted")
    .argument("[job]", "the job's id; by default all", parseJobId)
    .option("--from-block <number>", "first block to show; by default the next one", parseWhole("a block", 0, 10 ** 12))
    .action(
      run(async (session, jobId: bigint | undefined, options: { fromBlock?: number }) => {
        const market = await session.openForReading();
        const fromBlock = options.fromBlock ?? (await market.getLatestBlock()).number + 1;
        const patienceMs = Math.min(MAX_PATIENCE_MS, Number(session.settings.timeout.text) * 1_000);
        const source = jobId === undefined ? market.events : market.job(jobId).events;
        for await (const event of source({ fromBlock, patienceMs })) {
          session.printLine(documentOf(event), lineOf(event, market.token), market);
        }
      }),
    );
}

function documentOf({ name, args, blockNumber, transactionHash, logIndex, isWithdrawn }: MarketEvent): Document {
  return { event: name, args, blockNumber, transactionHash, logIndex, isWithdrawn };
}

/** Bytes stay hex: what they say is a stranger's. */
function lineOf({ name, args, blockNumber, isWithdrawn }: MarketEvent, token: PaymentToken): string {
  const values = Object.entries(args).map(([field, value]) => `${field} ${textOf(field, value, token)}`);
  return [`block ${blockNumber}`, ...(isWithdrawn ? ["withdrawn:"] : []), name, values.join(", ")].join("  ");
}

function textOf(field: string, value: unknown, token: PaymentToken): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return formatField(field, value, token);
  const parts = Object.entries(value).map(([name, part]) => `${name} ${formatField(name, part, token)}`);
  return `{ ${parts.join(", ")} }`;
}
