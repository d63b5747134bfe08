import { customs } from "../agents/customs.ts";

/** Time after which a posting that nobody was hired for counts as given up, in seconds: three rounds of bidders. */
export const PATIENCE = 3n * customs.stale;
