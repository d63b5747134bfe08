/** Length of the spans that are counted, in seconds. */
export const SPANS = { hour: 3_600n, day: 86_400n } as const;

/** First second of the span that a time (Unix second) lies in. */
export function startOf(timestamp: bigint, span: bigint): bigint {
  return timestamp - (timestamp % span);
}
