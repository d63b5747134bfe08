import type { Scene } from "../guard/demandOfAct.ts";

/** A scene, and how amounts of its token are written. */
export type Telling = Scene & { amount(units: bigint): string };
