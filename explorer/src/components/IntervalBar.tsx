import type { Interval } from "../view/intervalOf.ts";

/** A share with its interval, drawn; the words beside it say the same. */
export function IntervalBar({ interval: { share, low, high } }: { interval: Interval }) {
  const place = (value: number) => value * 100;
  return (
    <svg className="interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line className="interval-whole" x2="100" y1="5" y2="5" />
      <line className="interval-range" x1={place(low)} x2={place(high)} y1="5" y2="5" />
      <line className="interval-share" x1={place(share)} x2={place(share)} y1="0" y2="10" />
    </svg>
  );
}
