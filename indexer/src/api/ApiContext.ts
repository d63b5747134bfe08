import type { HttpBindings } from "@hono/node-server";
import type { IndexedChain } from "../../config/indexedChains.ts";
import type { Database } from "./Database.ts";
import type { IndexState } from "./IndexState.ts";
import type { RowReader } from "./rows/RowReader.ts";
import type { StateReader } from "./StateReader.ts";
import type { Settings } from "./settingsFrom.ts";

/** What the routes work with. */
export type ApiContext = {
  db: Database;
  rows: RowReader;
  states: StateReader;
  chains: readonly IndexedChain[];
  settings: Settings;
  /** The OpenAPI document, as committed. */
  openApi: string;
};

/** Hono's environment: `state` is set for every route below the gate. */
export type ApiEnv = { Bindings: HttpBindings; Variables: { state: IndexState } };
