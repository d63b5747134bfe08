import type { Task } from "../work/types.ts";
import { customs } from "./customs.ts";

/** How an agent prices work. */
export type Bidding = {
  /** Asks this share of the usual price, in percent, give or take `spread`. */
  readonly pricePercent: number;
  readonly spread: number;
  /** Bond as a share of the price, in percent. */
  readonly bondPercent: number;
  /** Jobs that it runs and bids that it has out, at most. */
  readonly capacity: number;
  /** Bids only if its balance covers all bonds that it has promised. */
  readonly isSolvent: boolean;
  /** Work that it does not bid for. */
  readonly declines: (task: Task) => boolean;
  /** Seconds that it asks to deliver. */
  readonly deliveryPeriod: number;
};

/** What an agent offers: how it bids, and what it says it is good at in its registration file. */
export type Offering = Bidding & { readonly skills: readonly string[] };

const SMALL = ["audit", "extract", "route", "pack"] as const;
const LARGE = "large-audit";
/** Every skill that is offered here. */
export const SKILLS: readonly string[] = [...SMALL, LARGE];

const isLarge = (task: Task): boolean => task.kind === "audit" && task.parts.length >= customs.largeAudit;
const nothing = () => false;
const { deliveryPeriod } = customs;
const honest = {
  skills: SMALL,
  spread: 8,
  bondPercent: 20,
  capacity: 3,
  isSolvent: true,
  declines: isLarge,
  deliveryPeriod,
};
const careless = { skills: SKILLS, isSolvent: true, declines: nothing, deliveryPeriod };

/** The skill that a task asks for. */
export const skillFor = (task: Task): string => (isLarge(task) ? LARGE : task.kind);

/** How the providers among the strategies bid. */
export const biddings = {
  contractor: {
    ...honest,
    skills: [LARGE],
    pricePercent: 95,
    declines: (task) => !isLarge(task),
    deliveryPeriod: customs.sharedDeliveryPeriod,
  },
  expert: { ...honest, pricePercent: 100 },
  apprentice: { ...honest, pricePercent: 85 },
  "price-cutter": { ...careless, pricePercent: 60, spread: 6, bondPercent: 20, capacity: 5, isSolvent: false },
  "junk-deliverer": { ...careless, pricePercent: 70, spread: 10, bondPercent: 10, capacity: 3 },
  "no-show": { ...careless, pricePercent: 75, spread: 10, bondPercent: 15, capacity: 2 },
} satisfies Record<string, Offering>;
