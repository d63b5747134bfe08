import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Not among Ponder's exports, but what `patches/` changes: see docs/decisions/0020-ponder-patched.md.
const PONDER = import.meta.resolve("ponder");
const inside = (file: string) => import(new URL(file, PONDER).href);
const { createPglite } = await inside("./utils/pglite.js");
const { createSyncStore } = await inside("./sync-store/index.js");
const { drizzle } = createRequire(PONDER)("drizzle-orm/pglite");

const folder = mkdtempSync(join(tmpdir(), "surety-sync-store-"));
const database = createPglite({ dataDir: folder });
const db = drizzle(database, { casing: "snake_case" });
const qb = { $dialect: "pglite", raw: db, wrap: async (_: object, ask: (db: object) => unknown) => ask(db) };
const store = createSyncStore({ common: { options: { databaseMaxQueryParameters: 24 } }, qb });

/** As Ponder's migrations make it. */
const LOGS = `CREATE TABLE ponder_sync.logs (chain_id bigint NOT NULL, block_number bigint NOT NULL, log_index integer NOT NULL,
  transaction_index integer NOT NULL, block_hash varchar(66) NOT NULL, transaction_hash varchar(66) NOT NULL, address varchar(42) NOT NULL,
  topic0 varchar(66), topic1 varchar(66), topic2 varchar(66), topic3 varchar(66), data text NOT NULL,
  PRIMARY KEY (chain_id, block_number, log_index))`;

beforeAll(async () => {
  await database.exec(`CREATE SCHEMA ponder_sync; ${LOGS}`);
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const logOf = (index: number) => ({
  blockNumber: "0x20000000000001",
  logIndex: `0x${index.toString(16)}`,
  transactionIndex: "0x0",
  blockHash: "0xb1",
  transactionHash: "0xa1",
  address: "0xAB",
  topics: ["0x01"],
  data: '0x"\\\n',
});

test("logs are stored once each, in batches, with numbers of every size", async () => {
  await store.insertLogs({ logs: [logOf(0)], chainId: 31_337 });
  await store.insertLogs({ logs: [0, 1, 2, 3, 4].map(logOf), chainId: 31_337 });
  const { rows } = await database.query("SELECT *, block_number::text FROM ponder_sync.logs ORDER BY log_index");
  expect(rows.map((row: { log_index: number }) => row.log_index)).toEqual([0, 1, 2, 3, 4]);
  expect(rows[4]).toEqual({
    chain_id: 31_337,
    block_number: "9007199254740993",
    log_index: 4,
    transaction_index: 0,
    block_hash: "0xb1",
    transaction_hash: "0xa1",
    address: "0xab",
    topic0: "0x01",
    topic1: null,
    topic2: null,
    topic3: null,
    data: '0x"\\\n',
  });
});
