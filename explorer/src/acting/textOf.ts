import type { Fields } from "./forms/Parsed.ts";

/** The text of a form's fields. */
export function textOf<F extends string>(data: FormData, names: readonly F[]): Fields<F> {
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? "")])) as Fields<F>;
}
