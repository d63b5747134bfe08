import type { Command } from "commander";
import type { Session } from "./Session.ts";

/** Makes a command's handler from what it does: opens a session from the options of all levels, and passes arguments and options on. */
export type Run = <P extends unknown[]>(
  handler: (session: Session, ...parameters: P) => Promise<void> | void,
) => (...parameters: [...P, Command]) => Promise<void>;
