import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Bench } from "./Bench.ts";
import type { Result } from "./Result.ts";

type Line = Result & { contracts: string; tests: string };

/**
 * Results in a file of one line each, so that a run that was stopped goes on where it was. Other sources of the market make all of
 * them void; other tests make only the survivors void.
 */
export class Store {
  readonly #file: string;
  readonly #hashes: { contracts: string; tests: string };
  readonly results = new Map<string, Result>();

  constructor(file: string, { contractsHash: contracts, testsHash: tests }: Bench) {
    this.#file = file;
    this.#hashes = { contracts, tests };
    if (!existsSync(file)) return;
    // A run that was killed may leave half a line at the end.
    const whole = readFileSync(file, "utf8").split("\n").slice(0, -1);
    for (const { contracts: ofContracts, tests: ofTests, ...result } of whole.map((line): Line => JSON.parse(line))) {
      if (ofContracts !== contracts) continue;
      if (result.verdict === "survived" && ofTests !== tests) this.results.delete(result.id);
      else this.results.set(result.id, result);
    }
  }

  add(result: Result): void {
    this.results.set(result.id, result);
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${JSON.stringify({ ...result, ...this.#hashes })}\n`);
  }
}
