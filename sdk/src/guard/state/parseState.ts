import { isGuardState } from "../../generated/validators.ts";
import type { GuardState } from "./GuardState.ts";

/** A guard's state from its text; undefined if it is not wholly one: a store must not guess what was spent. */
export function parseState(text: string): GuardState | undefined {
  try {
    const state: unknown = JSON.parse(text);
    return isGuardState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}
