import { type Place, placesOf } from "./placesOf.ts";

/** What the specification says about ids. */
export type Rules = {
  /** Where each rule is written, in order. */
  readonly defined: readonly Place[];
  /** Ids that the text mentions elsewhere. */
  readonly mentioned: readonly Place[];
};

const RULE = /^- \*\*((?:JM|AG)-\d{2,3})\*\* /;

/** Reads the rules out of the specification: list items that open with their id in bold. */
export function readRules(path: string, text: string): Rules {
  const places = placesOf(path, text);
  const isRule = (place: Place) => RULE.exec(place.text)?.[1] === place.id;
  return { defined: places.filter(isRule), mentioned: places.filter((place) => !isRule(place)) };
}
