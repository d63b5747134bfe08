import type { Market } from "../createMarket.ts";
import type { ExitCode } from "./exitCodeOf.ts";
import type { Document } from "./output/Document.ts";
import type { LayeredSettings } from "./settings/layerSettings.ts";
import type { Terminal } from "./Terminal.ts";

/** A market with an account that signs. */
export type SigningMarket = Market & { readonly account: string };

/** One run of one command: what it was told, and its hands. */
export type Session = {
  readonly terminal: Terminal;
  readonly settings: LayeredSettings;
  /** Path of the configuration file. */
  readonly configFile: string;
  /** True if results and errors are JSON. */
  readonly isJson: boolean;
  /** True if every question is answered with yes. */
  readonly isYes: boolean;
  /** Number of the open file descriptor that gives the keystore's password. */
  readonly passwordFd: number | undefined;
  /** Opens the market for reading. */
  openForReading(): Promise<Market>;
  /** Opens the market for reading its index, once that has caught up with the chain. */
  openIndex(): Promise<Market>;
  /** Waits until the index has caught up with the chain. */
  catchUp(market: Market): Promise<void>;
  /** Opens the market with the chosen account's key, which this unlocks. */
  openForWriting(): Promise<SigningMarket>;
  /** The chosen account's address, without unlocking its key. */
  accountAddress(): string;
  /** Prints the result. `market` gives amounts their token; `columns` chooses those of a list's table. */
  print(document: Document, options?: { market?: Market; columns?: readonly string[] }): void;
  /** Prints what was signed, as JSON for whoever it is handed to, with amounts as they were signed: in token units. */
  printSigned(message: Document): void;
  /** Prints one of many results: a line of JSON, or what people are shown. */
  printLine(document: Document, text: string, market: Market): void;
  /** Shows on standard error what is waited for, until the work is done. */
  waiting<R>(text: string, work: Promise<R>): Promise<R>;
  /** Hash of the transaction that was sent last, for whoever is interrupted. */
  sent: string | undefined;
  /** How the command ends if it does not throw. */
  exitCode: ExitCode;
};
