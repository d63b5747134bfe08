import type { MarketClient } from "../client/MarketClient.ts";

/** A question about a market whose answer is immutable: each client asks it until it has an answer, and then no more. */
export function askOnce<T>(ask: (client: MarketClient) => Promise<T>): (client: MarketClient) => Promise<T> {
  const answers = new WeakMap<MarketClient, { readonly answer: T }>();
  return async (client) => {
    const known = answers.get(client) ?? { answer: await ask(client) };
    answers.set(client, known);
    return known.answer;
  };
}
