import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Reproducible randomness: the same seed and labels give the same numbers. */
export class Rng {
  readonly #generator: RandomGenerator;

  /** @param labels Numbers and words that name this stream, such as seed, agent and step. */
  constructor(...labels: readonly (number | string)[]) {
    this.#generator = xoroshiro128plus(hash(labels.join("/")));
  }

  /** An integer in [min, max]. */
  integer(min: number, max: number): number {
    return uniformInt(this.#generator, min, max);
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.integer(1, 100) <= percent;
  }

  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T {
    return values[this.integer(0, values.length - 1)] ?? values[0];
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value | 0;
}
