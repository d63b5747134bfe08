import { requireHash } from "../../actions/identity/requireHash.ts";

/** A hash as typed. */
export function parseHash(text: string): string {
  return requireHash("a hash", text);
}
