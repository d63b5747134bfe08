import type { Place } from "./placesOf.ts";
import { placesOf } from "./placesOf.ts";
import { readRules } from "./readRules.ts";
import { strayTags } from "./strayTags.ts";

/** A file's path and text. */
export type Source = { readonly path: string; readonly text: string };

/** What `checkSpec` found. */
export type SpecReport = {
  /** Number of rules. */
  readonly rules: number;
  /** Number of test files that name at least one rule. */
  readonly files: number;
  /** One line each; empty if specification and tests agree. */
  readonly problems: readonly string[];
};

/** Compares the rules of the specification with the ids that tests name, both ways. */
export function checkSpec(spec: Source, tests: readonly Source[]): SpecReport {
  const { defined, mentioned } = readRules(spec.path, spec.text);
  const known = new Set(defined.map((rule) => rule.id));
  const named = tests.flatMap(({ path, text }) => placesOf(path, text));
  const tested = new Set(named.map((place) => place.id));
  const stray = tests.filter(({ path }) => path.endsWith(".sol")).flatMap(({ path, text }) => strayTags(path, text));
  return {
    rules: known.size,
    files: new Set(named.map((place) => place.path)).size,
    problems: [
      ...defined
        .filter((rule, at) => defined.findIndex((other) => other.id === rule.id) < at)
        .map((rule) => `${at(rule)}: ${rule.id} is written twice.`),
      ...defined.filter((rule) => !tested.has(rule.id)).map((rule) => `${at(rule)}: no test names ${rule.id}.`),
      ...[...mentioned, ...named]
        .filter((place) => !known.has(place.id))
        .map((place) => `${at(place)}: ${place.id} is no rule of ${spec.path}.`),
      ...stray.map((place) => `${at(place)}: ${place.id} stands above no test function.`),
    ],
  };
}

const at = ({ path, line }: Place): string => `${path}:${line}`;
