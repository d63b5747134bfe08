import type { FunctionArguments } from "../chain/abiTypes.ts";

/** The whole contract of a bonded job, as its provider signs it; amounts in token units, times in seconds. */
export type Offer = FunctionArguments<"offerDigest">[0];

/** An offer with its signature: all that a client needs to hire. */
export type SignedOffer = { offer: Offer; signature: string };
