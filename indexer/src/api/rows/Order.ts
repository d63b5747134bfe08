import type { AnyPgColumn } from "ponder";

/** An order of rows in which no two are equal: its columns end with the table's key. All of them run the same way. */
export type Order = {
  /** Goes into the cursor, so that one list's cursor is refused by another. */
  name: string;
  direction: "asc" | "desc";
  /** Column names as in the rows, and the columns. */
  keys: [string, AnyPgColumn][];
};
