/**
 * A Unix second in UTC.
 *
 * @example showTime("1795348411") // "2026-11-22 12:33:31 UTC"
 */
export function showTime(seconds: string | number): string {
  const date = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(date.getTime())) return `second ${seconds}`;
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
