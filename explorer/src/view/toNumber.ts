/**
 * Token units as a number of whole tokens: for the height of a bar, never for a figure.
 *
 * @example toNumber("12500000", 6) // 12.5
 */
export function toNumber(units: string, decimals: number): number {
  return Number(units) / 10 ** decimals;
}
