/**
 * A part of a whole in percent, with the whole: a rate without its sample proves nothing.
 *
 * @example showShare(53, 82) // "64.6 % of 82"
 */
export function showShare(part: number, whole: number): string {
  return whole === 0 ? "none yet" : `${((part / whole) * 100).toFixed(1)} % of ${whole}`;
}
