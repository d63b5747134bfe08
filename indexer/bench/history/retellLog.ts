import type { Hex, RpcLog } from "viem";
import { handledEvents } from "./handledEvents.ts";
import { slotsOf } from "./slotsOf.ts";
import type { Telling } from "./Telling.ts";

const SLOTS = new Map(handledEvents.map(({ topic0, abi }) => [topic0, slotsOf(abi)]));
const WORD = 64;

/** Topics and data of a log of the story as they read in one telling. Events that no index handles stay as they are. */
export function retellLog({ topics, data }: RpcLog, telling: Telling): { topics: Hex[]; data: Hex } {
  const next: Hex[] = [...topics];
  let text: Hex = data;
  for (const { kind, place, index } of SLOTS.get(String(topics[0])) ?? []) {
    if (place === "topic") next[index] = telling.word(kind, topics[index] as Hex);
    else text = replaceWord(text, index, telling.word(kind, wordAt(text, index)));
  }
  return { topics: next, data: text };
}

function wordAt(data: Hex, index: number): Hex {
  return `0x${data.slice(2 + index * WORD, 2 + (index + 1) * WORD)}`;
}

function replaceWord(data: Hex, index: number, word: Hex): Hex {
  return `0x${data.slice(2, 2 + index * WORD)}${word.slice(2)}${data.slice(2 + (index + 1) * WORD)}`;
}
