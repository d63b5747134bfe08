import type { IndexedAccount, Market } from "@surety/sdk";
import { type Difference, differencesOf } from "./Difference.ts";

type Record = Awaited<ReturnType<Market["getRecord"]>>;

/** An account's balance and record, as the contract has them. */
export type ChainAccount = { readonly balance: bigint; readonly record: Record };

/** Compares every account's balance and record. */
export function compareAccounts(
  index: readonly IndexedAccount[],
  chain: ReadonlyMap<string, ChainAccount>,
): Difference[] {
  const rows = new Map(index.map((row) => [row.address, row]));
  return [...chain].flatMap(([address, { balance, record }]) => {
    const counts = {
      completed: Number(record.completed),
      rejected: Number(record.rejected),
      expired: Number(record.expired),
      paid: Number(record.paid),
      disputesLost: Number(record.disputesLost),
      ruled: Number(record.ruled),
      missed: Number(record.missed),
    };
    const { providerVolume, clientVolume } = record;
    return differencesOf(`account ${address}`, rows.get(address), { balance, providerVolume, clientVolume, ...counts });
  });
}
