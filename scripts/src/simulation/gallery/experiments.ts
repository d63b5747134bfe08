import type { Experiment } from "../Experiment.ts";
import { bids } from "./bids.ts";
import { bond } from "./bond.ts";
import { diligence } from "./diligence.ts";
import { mandate } from "./mandate.ts";
import { silence } from "./silence.ts";
import { sybil } from "./sybil.ts";

/** Every experiment, in the order of the gallery. */
export const experiments: readonly Experiment[] = [bond, diligence, mandate, sybil, bids, silence];
