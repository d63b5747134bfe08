/** Ways in which a bonded job ends, in the contract's order. */
export const hows = ["Paid", "Refunded", "Withdrawn", "Ruled", "Conceded", "Split", "Agreed"] as const;

/** How a bonded job's pot was divided. */
export type How = (typeof hows)[number];

/** Ways of ending that say something of the parties, so that the job may verify feedback; an agreement or a silent evaluator does not. */
export const tellingHows: readonly How[] = ["Paid", "Refunded", "Withdrawn", "Ruled", "Conceded"];
