import type { AbiEvent, AbiParameter } from "viem";

/** A word of an event that differs from one retelling of a story to the next. */
export type Slot = { kind: "account" | "jobId" | "time"; place: "topic" | "data"; index: number };

const TIMES = ["expiredAt", "expiresAt", "validUntil", "windowStart"];

/** The changing words of an event, found by type and name: topics count from 1 (0 is the signature), words of data from 0. */
export function slotsOf({ inputs }: AbiEvent): Slot[] {
  const topics = inputs.filter((input) => "indexed" in input && input.indexed);
  const data = inputs.filter((input) => !topics.includes(input)).flatMap(wordsOf);
  return [
    ...topics.flatMap((parameter, index) => slot(parameter, "topic", index + 1)),
    ...data.flatMap((parameter, index) => slot(parameter, "data", index)),
  ];
}

/** The head of an argument, word by word; a struct without bytes or text stands in line, bytes and text are one word there. */
function wordsOf(parameter: AbiParameter): readonly AbiParameter[] {
  return "components" in parameter ? parameter.components.flatMap(wordsOf) : [parameter];
}

function slot({ name = "", type }: AbiParameter, place: Slot["place"], index: number): Slot[] {
  if (type === "address") return [{ kind: "account", place, index }];
  if (name === "jobId") return [{ kind: name, place, index }];
  return TIMES.includes(name) ? [{ kind: "time", place, index }] : [];
}
