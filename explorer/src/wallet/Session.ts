import type { Guard, Market } from "@surety/sdk";
import type { Place } from "./Place.ts";
import type { Problem } from "./problemOf.ts";
import type { Wallet } from "./Wallet.ts";

/** A market that a wallet's account acts in, and the guard that it passes. */
export type Opened = { readonly market: Market; readonly account: string; readonly guard: Guard };

/** How far a page has come with a wallet. */
export type Session =
  | { readonly state: "none" }
  | { readonly state: "opening"; readonly wallet: Wallet }
  /** The wallet stands on another chain; nothing can be signed until it is switched. */
  | { readonly state: "wrongChain"; readonly wallet: Wallet; readonly place: Place; readonly actual: number }
  | { readonly state: "open"; readonly wallet: Wallet; readonly place: Place; readonly opened: Opened }
  | { readonly state: "failed"; readonly wallet: Wallet; readonly place: Place; readonly problem: Problem };
