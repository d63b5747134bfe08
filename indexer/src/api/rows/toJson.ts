import { replaceBigInts } from "ponder";

/** A row, or rows, with every bigint as a string of decimal digits. */
export function toJson<T>(value: T) {
  return replaceBigInts(value, String);
}
