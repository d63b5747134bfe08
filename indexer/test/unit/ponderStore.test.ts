import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import { onchainTable, primaryKey } from "ponder";
import { beforeEach, describe, expect, it } from "vitest";

// Not among Ponder's exports, but what `patches/` changes: see docs/decisions/0020-ponder-patched.md.
const inside = (file: string) => import(new URL(file, import.meta.resolve("ponder")).href);
const { createIndexingCache } = await inside("./indexing-store/cache.js");
const { createIndexingStore } = await inside("./indexing-store/index.js");

const thing = onchainTable(
  "thing",
  (t) => ({
    chainId: t.integer().notNull(),
    id: t.bigint().notNull(),
    owner: t.hex().notNull(),
    label: t.text(),
    list: t.text().array(),
    count: t.integer().notNull().default(7),
    isOpen: t.boolean(),
    share: t.doublePrecision(),
    data: t.json(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.chainId, table.id] }) }),
);

type Row = Record<string, unknown>;
type Counter = { inc(labels: object, count?: number): void; collect?(): void };

/** Rows of a batch that are copied; fewer are inserted by a statement. */
const BATCH = 21;

/** What went to the database: the text of each `COPY`, and each other statement's first word. */
let sent: string[];
/** What was counted, as metric and labels. */
let counted: string[];
let db: ReturnType<typeof createStore>["db"];
let flush: () => Promise<void>;
/** What Ponder does before each batch of events. */
let prefetch: () => Promise<void>;
let count: () => void;

beforeEach(() => {
  sent = [];
  counted = [];
  ({ db, flush, prefetch, count } = createStore());
});

function createStore(dialect: "postgres" | "pglite" = "postgres") {
  const counter = (name: string): Counter => ({
    inc: (labels, count = 1) => counted.push([name, ...Object.entries(labels).flat(), count].join(" ")),
  });
  const logger = { child: () => logger, debug: () => undefined, warn: () => undefined };
  const metrics = {
    ponder_indexing_cache_requests_total: counter("cache"),
    ponder_indexing_store_queries_total: counter("store"),
    ponder_indexing_cache_query_duration: { observe: () => undefined },
  };
  const common = { logger, metrics, options: { indexingCacheMaxBytes: 1e9 } };
  const schemaBuild = { schema: { thing } };
  const indexingCache = createIndexingCache({ common, schemaBuild, eventCount: {} });
  const store = createIndexingStore({ common, schemaBuild, indexingCache });
  const execute = (statement: string) => sent.push(String(statement).trim().split(/\s/)[0] ?? "");
  // Nothing is found, after a while.
  const select = () => ({ from: () => ({ where: () => setImmediate(sent.push("SELECT") && []) }) });
  const qb = {
    $dialect: dialect,
    $client: { query: () => new Sink() },
    wrap: async (ask: (database: object) => unknown) => ask({ execute, select }),
  };
  indexingCache.qb = qb;
  store.qb = qb;
  // As the metrics do before they are read.
  const count = () => Object.values(metrics).map((metric) => (metric as Counter).collect?.());
  const prefetch = (): Promise<void> => indexingCache.prefetch({ events: [] });
  const { flush, invalidate }: Record<"flush" | "invalidate", () => Promise<void>> = indexingCache;
  return { db: store.db, flush, invalidate, prefetch, count };
}

/** Keeps what is copied. */
class Sink extends Writable {
  text = "";
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
  override _final(done: () => void): void {
    sent.push(this.text);
    done();
  }
}

const rowOf = (id: number, more: Row = {}): Row => ({ chainId: 1, id: BigInt(id), owner: "0xAB", ...more });
const batch = (more: Row = {}) => Array.from({ length: BATCH }, (_, i) => rowOf(i, more));
const key = (id: number) => ({ chainId: 1, id: BigInt(id) });
const copies = () => sent.filter((text) => text.includes("\t"));
const lines = (text: string | undefined) => text?.split("\n") ?? [];

describe("Ponder's store as this project patches it", () => {
  it("copies every kind of value, escaped, with defaults and nulls", async () => {
    await db.insert(thing).values(batch({ owner: "0xABC", label: "a\tb\\c\nd", list: ["x", "y\t"], share: 0.5 }));
    await flush();
    expect(lines(copies()[0])[0]).toBe("1\t0\t0x0abc\ta\\\tb\\\\c\\");
    expect(lines(copies()[0])[1]).toBe('d\t{"x","y\\\t"}\t7\t\\N\t0.5\t\\N');
  });

  it("inserts a row that was made and changed in one batch once, as it is in the end", async () => {
    await db.insert(thing).values(batch({ count: 1 }));
    await db.update(thing, key(3)).set({ count: 2, isOpen: true });
    await db.update(thing, key(3)).set((row: Row) => ({ count: Number(row.count) + 1 }));
    await flush();
    expect(lines(copies()[0])[3]).toBe("1\t3\t0xab\t\\N\t\\N\t3\ttrue\t\\N\t\\N");
    expect(copies()).toHaveLength(1);
    expect(sent).not.toContain("UPDATE");
    expect(await db.find(thing, key(3))).toMatchObject({ count: 3, isOpen: true });
  });

  it("updates a row of an earlier batch, and normalizes what was changed", async () => {
    await db.insert(thing).values(batch());
    await flush();
    for (let i = 0; i < BATCH; i++)
      await db.update(thing, key(i)).set({ owner: "0xCD", label: undefined, data: { a: i } });
    expect(await db.find(thing, key(4))).toMatchObject({ owner: "0xcd", label: null, count: 7, data: { a: 4 } });
    await flush();
    expect(sent.filter((word) => ["CREATE", "UPDATE", "TRUNCATE"].includes(word))).toEqual([
      "CREATE",
      "UPDATE",
      "TRUNCATE",
    ]);
    expect(lines(copies()[1])[4]).toBe('1\t4\t0xcd\t\\N\t\\N\t7\t\\N\t\\N\t{"a":4}');
  });

  it("finds a row by its whole key", async () => {
    await db.insert(thing).values(rowOf(1, { count: 5 }));
    expect(await db.find(thing, key(1))).toMatchObject({ count: 5 });
    expect(await db.find(thing, { chainId: 2, id: 1n })).toBeNull();
  });

  it("hands out rows that can be changed without changing the store's", async () => {
    const made = await db.insert(thing).values(rowOf(1, { label: "a", list: ["x"] }));
    made.label = "b";
    made.list.push("y");
    expect({ ...made }).toMatchObject({ label: "b", list: ["x", "y"] });
    expect(inspect(made)).toContain("'b'");
    expect(await db.find(thing, key(1))).toMatchObject({ label: "a", list: ["x"] });
    delete made.label;
    expect("label" in made).toBe(false);
    expect(inspect(await db.find(thing, key(1)))).toContain("'a'");
  });

  it("keeps nothing of what was handed in", async () => {
    const nested = { list: ["x"], data: { deep: { a: 1 } } };
    await db.insert(thing).values(rowOf(1, nested));
    nested.list.push("y");
    nested.data.deep.a = 2;
    expect(await db.find(thing, key(1))).toMatchObject({ list: ["x"], data: { deep: { a: 1 } } });
  });

  it("keeps a table's rows once somebody asked for one, however many, and else not beyond 8 MiB", async () => {
    const large = { label: "x".repeat(400_000) };
    await db.insert(thing).values(batch(large));
    await db.find(thing, key(100));
    await flush();
    await prefetch();
    expect(await db.find(thing, key(3))).not.toBeNull();
    expect(sent).not.toContain("SELECT");
    ({ db, flush, prefetch } = createStore());
    await db.insert(thing).values(batch(large));
    await flush();
    await prefetch();
    expect(await db.find(thing, key(3))).toBeNull();
    expect(sent).toContain("SELECT");
  });

  it.each(["postgres", "pglite"] as const)("inserts without a question to %s, also while live", async (dialect) => {
    const { db, invalidate } = createStore(dialect);
    await invalidate();
    await db.insert(thing).values(rowOf(1));
    expect(sent).not.toContain("SELECT");
    await db.insert(thing).values(rowOf(2)).onConflictDoNothing();
    expect(sent).toContain("SELECT");
  });

  it("does what is asked at the same time in order, also while the database is asked", async () => {
    const first = await db.insert(thing).values(batch({ label: "x".repeat(400_000) }));
    await flush();
    await prefetch();
    const found = db.find(thing, key(100));
    const made = db
      .insert(thing)
      .values(rowOf(100, { count: 1 }))
      .onConflictDoUpdate({ count: 2 });
    const changed = db.update(thing, key(100)).set((row: Row) => ({ count: Number(row.count) + 5 }));
    expect(first).toHaveLength(BATCH);
    expect(await found).toBeNull();
    expect(await made).toMatchObject({ id: 100n });
    expect(await changed).toMatchObject({ count: 6 });
    await expect(db.update(thing, key(101)).set({ count: 1 })).rejects.toThrow(/No existing record/);
    expect(
      await db
        .insert(thing)
        .values([rowOf(102), rowOf(100)])
        .onConflictDoNothing(),
    ).toEqual([expect.objectContaining({ id: 102n }), null]);
  });

  it("counts its calls", async () => {
    await db.insert(thing).values(rowOf(1)).onConflictDoNothing();
    await db.find(thing, key(1));
    await db.find(thing, key(2));
    count();
    count();
    expect(counted.sort()).toEqual([
      "cache table thing type complete 3",
      "store table thing method find 2",
      "store table thing method insert 1",
    ]);
  });

  it("refuses null where there must be a value, and a changed key", async () => {
    const missing = rowOf(1, { owner: null });
    await expect(db.insert(thing).values(missing).onConflictDoNothing()).rejects.toThrow(/violates not-null/);
    await db.insert(thing).values(rowOf(1));
    await expect(db.update(thing, key(1)).set({ id: 2n })).rejects.toThrow(/cannot be updated/);
  });
});
