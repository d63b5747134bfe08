/** Ways in which a bonded job ends, in the contract's order. */
export const hows = ["Paid", "Refunded", "Withdrawn", "Ruled", "Conceded", "Split", "Agreed"] as const;

/** How a bonded job's pot was divided. */
export type How = (typeof hows)[number];
