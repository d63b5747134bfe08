import { formatAmount } from "@surety/sdk";
import type { SimView } from "../SimView.ts";

/** Token units as whole tokens, for a brain to read. */
export const shownAmount = ({ unit }: SimView, units: bigint): string =>
  formatAmount(units, unit.toString().length - 1);
