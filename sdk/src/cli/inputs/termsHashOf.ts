import type { Market } from "../../createMarket.ts";
import { NotFoundError } from "../errors/NotFoundError.ts";
import type { Session } from "../Session.ts";

/** The hash of a job's terms, as the index knows it. */
export async function termsHashOf(session: Session, market: Market, jobId: bigint): Promise<string> {
  await session.catchUp(market);
  const hash = (await market.index.getJob(jobId))?.termsHash;
  if (hash !== null && hash !== undefined) return hash;
  throw new NotFoundError(`The index knows no terms of job ${jobId}.`, "Name them with --terms-hash.");
}
