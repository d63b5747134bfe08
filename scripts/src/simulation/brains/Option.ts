import type { SimIntent } from "../SimIntent.ts";

/** Something that a brain may choose to do, and the intents that this comes to. */
export type Option = {
  /** In our own words. */
  readonly text: string;
  /** What strangers wrote about it. */
  readonly untrusted?: string;
  /** @param percent Of the usual price, where the option names one. */
  readonly intents: (percent: number) => readonly SimIntent[];
};
