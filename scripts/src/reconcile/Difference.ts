/** A value that the index has otherwise than the chain. */
export type Difference = {
  /** What differs: `job 7 status`, `account 0x… balance`, `market volume`. */
  readonly what: string;
  /** The value in the index; "missing" if the index lacks the row. */
  readonly index: string;
  /** The value on the chain. */
  readonly chain: string;
};

/** Compares a row of the index with what the chain says of it, value by value; differences are named `<subject> <key>`. */
export function differencesOf<T extends object>(
  subject: string,
  index: T | undefined,
  chain: { readonly [K in keyof T]?: T[K] | undefined },
): Difference[] {
  if (index === undefined) return [{ what: subject, index: "missing", chain: "present" }];
  const keys = Object.keys(chain) as (keyof T & string)[];
  return keys
    .map((key) => ({ what: `${subject} ${key}`, index: plain(index[key]), chain: plain(chain[key]) }))
    .filter((pair) => pair.index !== pair.chain);
}

const plain = (value: unknown): string => String(value ?? "none");
