import { readFileSync } from "node:fs";
import { db } from "ponder:api";
import schema from "ponder:schema";
import { graphql } from "ponder";
import { indexedChains } from "../../config/indexedChains.ts";
import { createApp } from "./createApp.ts";
import { RowReader } from "./rows/RowReader.ts";
import { StateReader } from "./StateReader.ts";
import { settingsFrom } from "./settingsFrom.ts";

// Introspection as tools send it counts 21 levels here, fragments included; less would break GraphiQL and code generators.
const limits = { maxOperationTokens: 2_000, maxOperationDepth: 21, maxOperationAliases: 10 };

export default createApp(
  {
    db,
    rows: new RowReader(db),
    states: new StateReader(db),
    chains: indexedChains(),
    settings: settingsFrom(process.env),
    openApi: readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"),
  },
  graphql({ db, schema }, limits),
);
