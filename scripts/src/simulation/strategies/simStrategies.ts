import { customs } from "../../agents/customs.ts";
import type { SimStrategy } from "../SimStrategy.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import { absentEvaluator } from "./absentEvaluator.ts";
import { bribedEvaluator } from "./bribedEvaluator.ts";
import { buyer } from "./buyer.ts";
import { copycat } from "./copycat.ts";
import { evaluator } from "./evaluator.ts";
import { exitScammer } from "./exitScammer.ts";
import { freeRider } from "./freeRider.ts";
import { griefer } from "./griefer.ts";
import { honestProvider } from "./honestProvider.ts";
import { injectableClient } from "./injectableClient.ts";
import { injector } from "./injector.ts";
import { junkDeliverer } from "./junkDeliverer.ts";
import { lateDeliverer } from "./lateDeliverer.ts";
import { subcontracting } from "./subcontracting.ts";
import { sybil } from "./sybil.ts";

/** Strategies by name. Several names may share one and differ in their traits. */
export const simStrategies: Readonly<Record<SimStrategyName, SimStrategy>> = {
  expert: honestProvider,
  apprentice: honestProvider,
  novice: honestProvider,
  contractor: subcontracting(4, 18 * customs.beat),
  foreman: subcontracting(2, 11 * customs.beat),
  "price-cutter": honestProvider,
  "junk-deliverer": junkDeliverer,
  "exit-scammer": exitScammer,
  sybil,
  copycat,
  "late-deliverer": lateDeliverer,
  injector,
  client: buyer,
  "biased-client": buyer,
  "free-rider": freeRider,
  griefer,
  "injectable-client": injectableClient,
  "diligent-evaluator": evaluator,
  "lazy-evaluator": evaluator,
  "absent-evaluator": absentEvaluator,
  "bribed-evaluator": bribedEvaluator,
};
