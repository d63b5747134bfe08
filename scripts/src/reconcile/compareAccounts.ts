import type { IndexedAccount, Market } from "@surety/sdk";
import { type Difference, differencesOf } from "./Difference.ts";

type Record = Awaited<ReturnType<Market["getRecord"]>>;

/** An account as the contract has it; amounts in token units. */
export type ChainAccount = {
  readonly balance: bigint;
  readonly record: Record;
  /** Own bonds in running jobs, and own budgets, evaluators' fees and stakes in them. */
  readonly held: { readonly bondLocked: bigint; readonly escrowed: bigint };
  /** What it brought in and took out by its own acts. */
  readonly flow: { readonly deposited: bigint; readonly withdrawn: bigint };
};

/** Compares every account's balance, locked money, flows, conservation and record. */
export function compareAccounts(
  index: readonly IndexedAccount[],
  chain: ReadonlyMap<string, ChainAccount>,
): Difference[] {
  const rows = new Map(index.map((row) => [row.address, row]));
  return [...chain].flatMap(([address, { balance, record, held, flow }]) => {
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
    const row = rows.get(address);
    // A posting names its evaluator before that has done anything; the index begins an account when something happens to it.
    if (row === undefined && isZero({ balance, ...record, ...held, ...flow })) return [];
    const seen = row && { ...row, conserved: cameIn(row) - isSomewhere(row) };
    const money = { balance, ...held, ...flow, conserved: 0n };
    return differencesOf(`account ${address}`, seen, { ...money, providerVolume, clientVolume, ...counts });
  });
}

const cameIn = ({ deposited, earned, spent }: IndexedAccount): bigint => deposited + earned - spent;

const isSomewhere = ({ balance, bondLocked, escrowed, withdrawn, paidOut }: IndexedAccount): bigint =>
  balance + bondLocked + escrowed + withdrawn + paidOut;

const isZero = (values: object): boolean => Object.values(values).every((value) => BigInt(value) === 0n);
