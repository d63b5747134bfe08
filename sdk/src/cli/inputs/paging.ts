import type { Command } from "commander";
import type { Page } from "../../indexer/Page.ts";
import type { Document } from "../output/Document.ts";
import { parseWhole } from "./parseWhole.ts";

/** Where in a list to read, as typed. */
export type Paging = { limit: number; after?: string };

/** Adds the options of every list. */
export function addPaging(command: Command): Command {
  return command
    .option("--limit <number>", "rows at most, 1 to 1000", parseWhole("--limit", 1, 1_000), 50)
    .option("--after <cursor>", "go on where an earlier list said `next`");
}

/** A page as a document; `next` is the cursor to go on from, if there is more. */
export function pageDocument(name: string, { items, endCursor, hasNextPage }: Page<unknown>): Document {
  return { [name]: items, next: hasNextPage ? endCursor : null };
}
