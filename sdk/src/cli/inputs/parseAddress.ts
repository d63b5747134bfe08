import { requireAddress } from "../../actions/requireAddress.ts";

/** An address as typed, in its checksummed form. */
export function parseAddress(text: string): string {
  return requireAddress("an address", text);
}
