import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import { interfaceOf } from "./interfaceOf.ts";

/** The market's ABI and that of its token. */
export const marketAbis = { market: interfaceOf(jobMarketAbi), token: interfaceOf(testUSDAbi) };
