import type { JobRow } from "../Rows.ts";
import { TELLING_HOWS } from "./names.ts";

/** True if the way a bonded job was settled says something of its parties. */
export function isTelling(how: JobRow["how"]): boolean {
  return TELLING_HOWS.some((telling) => telling === how);
}
