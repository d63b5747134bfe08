/** Thousands separated, no decimals. */
export const whole = (value: number): string => Math.round(value).toLocaleString("en-US");

/** Whether a target is met, for a table. */
export const verdict = (isMet: boolean): string => (isMet ? "met" : "**missed**");
