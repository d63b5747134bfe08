import type { UntrustedText } from "./Explanation.ts";

/** The words for one act. */
export type Told = {
  does: string;
  worst?: string;
  next?: string;
  warnings?: string[];
  untrusted?: UntrustedText[];
};
