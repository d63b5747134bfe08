import { describe, expect, it } from "vitest";
import { cureOf } from "../../../supervisor/cureOf.ts";
import { LastLines } from "../../../supervisor/LastLines.ts";
import { pauseOf } from "../../../supervisor/pauseOf.ts";
import { readOptions } from "../../../supervisor/readOptions.ts";
import { StallWatch } from "../../../supervisor/StallWatch.ts";

describe("a stall", () => {
  const at = (mark: string, isDone = false) => [{ part: "chain 1", mark, isDone }];

  it("is an index that stands still for so long with work to do", () => {
    const watch = new StallWatch(60);
    expect(watch.isStalled(at("5"), 0)).toBe(false);
    expect(watch.isStalled(at("5"), 59_999)).toBe(false);
    expect(watch.isStalled(at("5"), 60_000)).toBe(true);
  });

  it("is none while the index moves, has nothing to do, or says nothing", () => {
    const watch = new StallWatch(60);
    expect(watch.isStalled(at("5"), 0)).toBe(false);
    expect(watch.isStalled(at("6"), 60_000)).toBe(false);
    expect(watch.isStalled([], 900_000)).toBe(false);
    expect(watch.isStalled(at("6", true), 900_000)).toBe(false);
    expect(watch.isStalled(at("6"), 900_001)).toBe(false);
    expect(watch.isStalled(at("6"), 960_000)).toBe(true);
  });

  it("of one part is not hidden by another that moves", () => {
    const watch = new StallWatch(60);
    const parts = (mark: string) => [...at("5"), { part: "chain 2", mark, isDone: false }];
    expect(watch.isStalled(parts("1"), 0)).toBe(false);
    expect(watch.isStalled(parts("2"), 60_000)).toBe(true);
  });
});

it("the last lines come whole, clean, and however they were cut", () => {
  const lines = new LastLines(2);
  for (const piece of ["one\ntw", "o\n\n\u001b[31mthr", "ee\u001b[0m\u0007\n", "fo", "ur"]) lines.add(piece);
  expect(lines.get()).toEqual(["three", "four"]);
});

it.each([
  [75, [], true, "again"],
  [null, [], false, "again"],
  [1, ["Build failed"], true, "none"],
  [1, ['Finalized block for chain "31337" cannot move backwards'], true, "anew"],
  [1, ['Finalized block for chain "1" cannot move backwards'], false, "again"],
  [1, ['Schema "surety" was previously used by a different Ponder app.'], true, "anew"],
  [1, ['Schema "surety" was previously used by a different Ponder app.'], false, "none"],
] as const)("after exit code %s, said %j, local %s: %s", (code, lines, isLocal, cure) => {
  expect(cureOf(code, lines, isLocal)).toBe(cure);
});

describe("the command line", () => {
  const read = (...options: string[]) => readOptions(["node", "cli.ts", ...options], { SURETY_INDEX_DIR: "/state" });

  it("has defaults that suit a local chain", () => {
    expect(read()).toEqual({
      port: 42069,
      hostname: undefined,
      schema: "surety",
      ponderArguments: ["--schema", "surety"],
      watchEvery: undefined,
      silence: 15,
      stall: 120,
      reconcileWith: undefined,
      reconcileEvery: 600,
      reconcileFile: "/state/reconcile.json",
    });
  });

  it("hands on to Ponder what is Ponder's", () => {
    const options = read("--schema", "r2", "--views-schema", "surety", "--log-format", "json", "--log-level", "warn");
    expect(options.ponderArguments).toEqual([
      ...["--schema", "r2", "--views-schema", "surety"],
      ...["--log-format", "json", "--log-level", "warn"],
    ]);
  });

  it("lets PORT win", () => {
    expect(readOptions(["node", "cli.ts", "--port", "1"], { PORT: "2" }).port).toBe(2);
  });
});

it("local nodes are looked at often, others seldom, and as often as asked", () => {
  const chain = (chainId: number) => ({ deployment: { chainId, network: "n", markets: [] }, foreign: [], rpcUrl: "" });
  expect(pauseOf({ watchEvery: undefined }, [chain(1), chain(31337)])).toBe(0.5);
  expect(pauseOf({ watchEvery: undefined }, [chain(1)])).toBe(10);
  expect(pauseOf({ watchEvery: 3 }, [chain(1)])).toBe(3);
});
