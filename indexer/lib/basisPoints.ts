/** A whole in basis points: shares and fees are parts of it. */
export const BASIS = 10_000n;

/** From this share on a ruling is for the provider. */
export const HALF = 5_000n;
