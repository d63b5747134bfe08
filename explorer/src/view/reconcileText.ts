import type { Reconcile } from "../data/types.ts";
import { showTime } from "./showTime.ts";

/** The last comparison of index and chain in one sentence. */
export function reconcileText({ block, checked, differences, checkedAt }: Reconcile): string {
  const found =
    differences === 0 ? `all ${checked} rows agree` : `${differences} values of ${checked} rows differ from the chain`;
  return `At block ${block} ${found} (${showTime(checkedAt)}).`;
}
