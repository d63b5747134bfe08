/** How an amount is typed, for every command that takes one. */
export const AMOUNT = "whole tokens in plain decimals, such as 12.50";
/** How a period is typed. */
export const PERIOD = "90s, 30m, 2h, 7d or 1w";
/** How a point in time is typed. */
export const TIME = "from the chain's time on (2h, 7d), or 2027-01-31T12:00:00Z, or a Unix second";
/** How a short note is typed. */
export const NOTE = "at most 31 bytes, or 32 bytes as hex";
