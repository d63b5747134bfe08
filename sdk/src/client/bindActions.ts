import type { MarketClient } from "./MarketClient.ts";

// Parameters of type `never`: every action is assignable, and none can be called unbound.
type Action = (client: MarketClient, ...parameters: never[]) => unknown;
type Bound<A> = A extends (client: MarketClient, ...parameters: infer P) => infer R ? (...parameters: P) => R : never;

/** Actions without their first parameter; each keeps its documentation. */
export type BoundActions<T> = { readonly [K in keyof T]: Bound<T[K]> };

/** Gives every action its client. */
export function bindActions<T extends Record<string, Action>>(client: MarketClient, actions: T): BoundActions<T> {
  const bound = Object.entries(actions).map(([name, action]) => [name, action.bind(undefined, client)]);
  return Object.fromEntries(bound) as BoundActions<T>;
}
