import { type AnyPgColumn, type PgTable, replaceBigInts, sql } from "ponder";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as schema from "../../../ponder.schema.ts";
import type { Database } from "../../../src/api/Database.ts";
import { jobFields } from "../../../src/api/rest/jobFields.ts";
import { overdueAt } from "../../../src/api/rest/overdueAt.ts";
import { columnsOf } from "../../../src/api/rows/columnsOf.ts";
import type { Order } from "../../../src/api/rows/Order.ts";
import { RowReader } from "../../../src/api/rows/RowReader.ts";
import { readPage } from "../../../src/api/rows/readPage.ts";
import { fundedJob, hiredJob, openedJob } from "../support/fixtures.ts";

// Ponder's own embedded database and query builder, which are not among its exports.
const inside = (file: string) => import(new URL(file, import.meta.resolve("ponder")).href);
const { createPglite } = await inside("./utils/pglite.js");
const { drizzle } = await inside("../../../drizzle-orm/pglite/index.js");
const { toSnakeCase } = await inside("../../../drizzle-orm/casing.js");

const HOSTILE = 'quote " backslash \\ line\nfeed \u0001 </script> é 💩 {a,b} NULL';
const TABLES = (Object.entries(schema) as unknown as [string, PgTable][]).filter(
  ([, table]) => columnsOf(table).length > 0,
);

type Row = Record<string, unknown>;
const client = createPglite({ dataDir: "memory://" });
const db = drizzle({ client, casing: "snake_case" });
const rows = new RowReader(db as Database);

beforeAll(async () => {
  for (const [, table] of TABLES) {
    const columns = columnsOf(table).map(([name, column]) => {
      const type = column.enumValues === undefined ? column.getSQLType() : "text";
      return sql`${sql.identifier(toSnakeCase(name))} ${sql.raw(type)}`;
    });
    await db.execute(sql`create table ${table} (${sql.join(columns, sql`, `)})`);
  }
});

afterAll(() => client.close());

async function put(table: PgTable, ...values: Row[]): Promise<void> {
  await db.delete(table);
  await db.insert(table).values(values);
}

function sampleOf({ columnType, dataType, enumValues }: AnyPgColumn): unknown {
  if (columnType === "PgArray") return [HOSTILE, "", "NULL", "{}"];
  if (columnType === "PgHex") return "0xab";
  if (enumValues !== undefined) return enumValues[0];
  if (columnType === "PgDoublePrecision") return 0.1 + 0.2;
  return { bigint: -(2n ** 255n), boolean: false, number: 2_147_483_647, string: HOSTILE }[dataType as string];
}

const anyOrder = (name: string, table: PgTable): Order => ({
  name,
  direction: "asc",
  keys: columnsOf(table).slice(0, 1),
});

describe("a row's JSON", () => {
  it.each(TABLES)("of %s has every column, as text or number, or null", async (name, table) => {
    const columns = columnsOf(table);
    const full = Object.fromEntries(columns.map(([column, definition]) => [column, sampleOf(definition)]));
    for (const row of [full, Object.fromEntries(columns.map(([column]) => [column, null]))]) {
      await put(table, row);
      const [json = ""] = await rows.read({ table, order: anyOrder(name, table), where: [], limit: 1 });
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(replaceBigInts(row, String)));
    }
  });
});

describe("pages", () => {
  const { account, pair } = schema;

  it("are ordered by amounts as numbers, not by the text that stands in the JSON", async () => {
    await put(pair, { volume: 9n }, { volume: 10n }, { volume: 100n });
    const order: Order = { name: "volumes", direction: "desc", keys: [["volume", pair.volume]] };
    expect(await volumes(order)).toEqual(["100", "10", "9"]);
  });

  it("go on after a number with many places", async () => {
    const ranks = [1e21, 1 / 3, 0.1 + 0.2, 0.3, 5e-324];
    await put(account, ...ranks.map((rankScore) => ({ rankScore })));
    const order: Order = { name: "ranks", direction: "desc", keys: [["rankScore", account.rankScore]] };
    const seen: number[] = [];
    for (let cursor: string | undefined, end = false; !end; ) {
      const { data, next } = await readPage(rows, { table: account, order, where: [], limit: 1, cursor });
      seen.push(...JSON.parse(data).map(({ rankScore }: { rankScore: number }) => rankScore));
      cursor = JSON.parse(next) ?? undefined;
      end = cursor === undefined;
    }
    expect(seen).toEqual(ranks);
  });

  async function volumes(order: Order): Promise<string[]> {
    const { data } = await readPage(rows, { table: pair, order, where: [], limit: 5, cursor: undefined });
    return JSON.parse(data).map(({ volume }: { volume: string }) => volume);
  }
});

describe("a job's effective status", () => {
  const order: Order = { name: "jobs", direction: "asc", keys: [["jobId", schema.job.jobId]] };
  const chain = { chainId: 31337, network: "one", block: 5, time: 60n, finalized: 0n, version: "a-1" };

  it.each([
    ["a job within its turn has the stored status", hiredJob(), 4_599n, "Funded"],
    ["a bonded job is overdue in the second its turn ends", hiredJob(), 4_600n, "Overdue"],
    ["a plain job is overdue when it expires", fundedJob(), 5_000n, "Overdue"],
    ["an Open job holds nothing that anybody could claim", openedJob(), 9_999n, "Open"],
    [
      "an ended job stays ended",
      { ...hiredJob(), status: "Completed", turnUntil: null, nextAct: null },
      9_999n,
      "Completed",
    ],
    ["without a time the last block's holds", { ...hiredJob(), turnUntil: 60n }, undefined, "Overdue"],
    ["nobody knows the time of a chain that is not indexed", { ...hiredJob(), chainId: 1 }, 9_999n, "Funded"],
  ])("%s", async (_, job, now, expected) => {
    await put(schema.job, job);
    const overdue = overdueAt({ chains: [chain] }, now);
    const fields = () => jobFields(overdue);
    const [json = ""] = await rows.read({
      table: schema.job,
      fields,
      order,
      where: [],
      values: overdue.values,
      limit: 1,
    });
    const id = `${job.chainId}:${job.market}:${job.jobId}`;
    expect(JSON.parse(json)).toEqual({ id, ...(replaceBigInts(job, String) as Row), effectiveStatus: expected });
  });
});
