import type { TransactionReceipt } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { EventMissingError } from "../errors/EventMissingError.ts";
import type { EventArguments, EventName } from "./abiTypes.ts";

/** All events of this name that the market emitted in a transaction, in order. */
export function eventsOf<N extends EventName>(
  client: MarketClient,
  receipt: TransactionReceipt,
  name: N,
): EventArguments<N>[] {
  return receipt.logs
    .filter((log) => log.address.toLowerCase() === client.address.toLowerCase())
    .flatMap((log) => client.marketInterface.parseLog(log) ?? [])
    .filter((log) => log.name === name)
    .map((log) => log.args.toObject(true) as EventArguments<N>);
}

/**
 * The first event of this name that the market emitted in a transaction.
 *
 * @throws {@link EventMissingError} if there is none.
 */
export function eventOf<N extends EventName>(
  client: MarketClient,
  receipt: TransactionReceipt,
  name: N,
): EventArguments<N> {
  const [event] = eventsOf(client, receipt, name);
  if (event === undefined) throw new EventMissingError(name, receipt.hash);
  return event;
}
