/** A Unix second as text in UTC. */
export function formatTime(seconds: number | bigint): string {
  const date = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(date.getTime())) return `second ${seconds}`;
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A number of seconds in the largest units that fit: `1 d 2 h`. */
export function formatPeriod(seconds: number | bigint): string {
  let rest = BigInt(seconds);
  const parts: string[] = [];
  for (const [unit, size] of [
    ["d", 86_400n],
    ["h", 3_600n],
    ["min", 60n],
    ["s", 1n],
  ] as const) {
    if (rest >= size) parts.push(`${rest / size} ${unit}`);
    rest %= size;
  }
  return parts.length === 0 ? "0 s" : parts.join(" ");
}
