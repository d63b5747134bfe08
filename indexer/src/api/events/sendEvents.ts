import type { SSEStreamingApi } from "hono/streaming";
import type { Subscription } from "./Subscription.ts";

/** Milliseconds between two signs of life; proxies close what is silent for a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds that a reader may leave us waiting before it is cut off. */
const PATIENCE = 30_000;

/** Sends a subscription's messages until the reader leaves or stops reading. */
export async function sendEvents(stream: SSEStreamingApi, subscription: Subscription): Promise<void> {
  const send = (writing: Promise<unknown>) => inTime(writing, stream);
  await send(stream.writeSSE(subscription.opened()));
  while (!stream.aborted && !stream.closed) {
    const messages = await subscription.pull();
    for (const message of messages ?? []) await send(stream.writeSSE(message));
    if (messages !== null) continue;
    const start = Date.now();
    await subscription.wait(HEARTBEAT);
    if (Date.now() - start >= HEARTBEAT) await send(stream.write(": nothing new\n\n"));
  }
}

async function inTime(writing: Promise<unknown>, stream: SSEStreamingApi): Promise<void> {
  const timer = setTimeout(() => stream.abort(), PATIENCE);
  await writing.finally(() => clearTimeout(timer));
}
