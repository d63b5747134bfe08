import { sql } from "ponder";
import { expect, it } from "vitest";
import type { Database } from "../../../src/api/Database.ts";
import { RowReader } from "../../../src/api/rows/RowReader.ts";

it("lets PostgreSQL keep the first statements only, each under a name of its own, however many filters are combined", async () => {
  const names: string[] = [];
  const prepare = (name: string) => {
    names.push(name);
    return { execute: async () => [{ json: "{}" }] };
  };
  const db = { select: () => ({ from: () => ({ prepare }) }) } as unknown as Database;
  const rows = new RowReader(db);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 100; i++) expect(await rows.query(`query ${i}`, () => sql`select 1`, {})).toEqual(["{}"]);
  }
  const named = names.filter(Boolean);
  expect([names.length, named.length, new Set(named).size]).toEqual([100, 32, 32]);
});
