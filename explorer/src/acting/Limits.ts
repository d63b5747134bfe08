/** What a reader lets this page put at risk, in whole tokens as decimal text. The guard holds every act against it. */
export type Limits = { readonly maxPerTransaction: string; readonly maxPerDay: string };

/** Until the reader sets others. */
export const DEFAULT_LIMITS: Limits = { maxPerTransaction: "100", maxPerDay: "500" };
