import { EventFragment, type Interface, type TransactionReceipt } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { EventMissingError } from "../errors/EventMissingError.ts";
import type { EventArguments, EventName } from "./abiTypes.ts";

/** All events of this name that the market emitted in a transaction, in order. */
export function eventsOf<N extends EventName>(
  client: MarketClient,
  receipt: TransactionReceipt,
  name: N,
): EventArguments<N>[] {
  return eventsIn(client.address, client.marketInterface, receipt, name) as EventArguments<N>[];
}

/** All events of this name that a contract emitted in a transaction, in order; the caller knows their type. */
export function eventsIn(address: string, abi: Interface, receipt: TransactionReceipt, name: string): object[] {
  const topics = abi.fragments.flatMap((item) =>
    item instanceof EventFragment && item.name === name ? item.topicHash : [],
  );
  return receipt.logs
    .filter((log) => log.address.toLowerCase() === address.toLowerCase() && topics.includes(log.topics[0] ?? ""))
    .flatMap((log) => abi.parseLog(log)?.args.toObject(true) ?? []);
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
