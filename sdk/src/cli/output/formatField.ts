import { formatAmount } from "../../amounts/formatAmount.ts";
import type { PaymentToken } from "../../client/MarketClient.ts";
import { cleanText } from "../../errors/cleanText.ts";
import { fieldKinds } from "./fieldKinds.ts";

const LIMIT = 4_096;

/** One value for people, on one line. */
export function formatField(name: string, value: unknown, token: PaymentToken | undefined): string {
  if (value === null || value === undefined) return "-";
  if (Array.isArray(value)) return value.map((item) => formatField(name, item, token)).join(", ") || "-";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "bigint" && typeof value !== "number") return cleanText(String(value), LIMIT);
  const kind = fieldKinds.get(name);
  if (kind === "amount") return `${money(BigInt(value), token?.decimals ?? 0)} ${token?.symbol ?? ""}`.trim();
  if (kind === "cents") return `${money(BigInt(value), 2)} ${token?.symbol ?? ""}`.trim();
  if (kind === "time") return formatTime(Number(value));
  if (kind === "period") return formatPeriod(Number(value));
  if (kind === "share") return `${Number(value) / 100} %`;
  return String(value);
}

/** With two decimals at least, and no zeros after them. */
function money(units: bigint, decimals: number): string {
  const sign = units < 0n ? "-" : "";
  const text = formatAmount(units < 0n ? -units : units, decimals);
  return sign + text.replace(/(\.\d\d\d*?)0+$/, "$1");
}

function formatTime(seconds: number): string {
  if (seconds === 0) return "-";
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

function formatPeriod(seconds: number): string {
  const units: [string, number][] = [
    ["d", 86_400],
    ["h", 3_600],
    ["min", 60],
    ["s", 1],
  ];
  let rest = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count} ${unit}`];
  });
  return parts.join(" ") || "0 s";
}
