import type { Problems } from "./Parsed.ts";

/** A field's problem under its name; nothing if there is none. */
export function named<F extends string>(field: F, problem: string | undefined): Problems<F> {
  return (problem === undefined ? {} : { [field]: problem }) as Problems<F>;
}
