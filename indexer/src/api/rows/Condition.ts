import type { eq } from "ponder";

/** A condition on rows. */
export type Condition = ReturnType<typeof eq>;
