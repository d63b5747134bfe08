import { formatAmount } from "../../amounts/formatAmount.ts";
import type { PaymentToken } from "../../client/MarketClient.ts";
import type { Document } from "./Document.ts";
import { fieldKinds } from "./fieldKinds.ts";

/** A document for machines: amounts as decimal strings of whole tokens, times and periods as numbers, other big numbers as strings. */
export function toJson(document: Document, token: PaymentToken | undefined): Record<string, unknown> {
  const plain = plainOf(document, token?.decimals ?? 0, "") as Record<string, unknown>;
  if (token === undefined) return plain;
  const units = { amounts: token.symbol, times: "Unix seconds", periods: "seconds", shares: "basis points" };
  return { units, ...plain };
}

function plainOf(value: unknown, decimals: number, name: string): unknown {
  if (typeof value === "bigint") return plainNumber(value, decimals, name);
  if (typeof value === "string" && fieldKinds.get(name) === "text") return { untrusted: value };
  if (Array.isArray(value)) return value.map((item) => plainOf(item, decimals, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainOf(item, decimals, key)]));
}

function plainNumber(value: bigint, decimals: number, name: string): string | number {
  const kind = fieldKinds.get(name);
  if (kind === "amount") return signed(value, decimals);
  if (kind === "cents") return signed(value, 2);
  if (kind === "time" || kind === "period" || kind === "share") return Number(value);
  return value.toString();
}

function signed(units: bigint, decimals: number): string {
  return units < 0n ? `-${formatAmount(-units, decimals)}` : formatAmount(units, decimals);
}
