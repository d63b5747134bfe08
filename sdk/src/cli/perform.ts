import type { Handle } from "../chain/Handle.ts";
import type { Document } from "./output/Document.ts";
import type { Session, SigningMarket } from "./Session.ts";

/**
 * Does one act: opens the market with the account's key, sends, waits until it is mined, prints what came of it.
 *
 * @param act - One action of the market.
 */
export async function perform<R extends Document>(
  session: Session,
  act: (market: SigningMarket) => Promise<Handle<R>>,
): Promise<void> {
  const market = await session.openForWriting();
  const handle = await act(market);
  session.sent = handle.hash;
  const timeoutMs = Number(session.settings.timeout.text) * 1_000;
  const waiting = `Transaction ${handle.hash} is sent; waiting until it is mined`;
  const { receipt, result } = await session.waiting(waiting, handle.wait({ timeoutMs }));
  session.sent = undefined;
  const transaction = { hash: receipt.hash, block: receipt.blockNumber, gasUsed: receipt.gasUsed };
  session.print({ ...result, transaction }, { market });
}
