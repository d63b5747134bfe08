import type { JsonPath, Question } from "./types.ts";

/**
 * The address that answers a question: what the page itself asks, and what it offers its reader.
 *
 * @param origin Of the index; empty for the page's own.
 * @example urlOf("", { path: "/jobs", query: { status: "Open" } }) // "/v1/jobs?status=Open"
 */
export function urlOf<P extends JsonPath>(origin: string, { path, id, query }: Question<P>): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  const place = path.replace("{id}", encodeURIComponent(id ?? "").replaceAll("%3A", ":"));
  return `${origin}/v1${place}${search && `?${search}`}`;
}
