import { buildRegistration, type Market, type RegistrationFile, suretyService } from "@surety/sdk";
import { biddings, type Offering } from "./biddings.ts";
import { leastPrice } from "./habits/usualPrice.ts";
import type { Role, StrategyName } from "./roster.ts";

/** What an agent says of itself when it registers. Nobody says that it cheats. */
export function registrationOf({ name, strategy }: Role, market: Market): RegistrationFile {
  const bidding = biddingOf(strategy);
  if (bidding === undefined) {
    const description = strategy === "evaluator" ? "Rules on disputes." : "Has work done.";
    return buildRegistration({ name, description });
  }
  const { skills, pricePercent, spread } = bidding;
  const price = (leastPrice(10n ** BigInt(market.token.decimals)) * BigInt(pricePercent - spread)) / 100n;
  const services = [suretyService(market, { skills: [...skills], price })];
  return buildRegistration({ name, description: `Does work of these kinds: ${skills.join(", ")}.`, services });
}

/** How agents of a strategy price work; undefined for those that offer none. */
export function biddingOf(strategy: StrategyName): Offering | undefined {
  return strategy in biddings ? biddings[strategy as keyof typeof biddings] : undefined;
}
