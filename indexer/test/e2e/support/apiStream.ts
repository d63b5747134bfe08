import { type EventSourceMessage, EventSourceParserStream } from "eventsource-parser/stream";

/** One message, its data parsed. */
// biome-ignore lint/suspicious/noExplicitAny: every use asserts the shape.
export type StreamMessage = { id: string | undefined; event: string | undefined; data: any };

/** An open event stream, read message by message. */
export type ApiStream = {
  next(): Promise<StreamMessage>;
  take(count: number): Promise<StreamMessage[]>;
  close(): Promise<void>;
};

/** Opens `/v1/events` with a query and, if given, the id to resume from. Fails if the answer is no stream. */
export async function openStream(url: string, query: string, lastEventId?: string): Promise<ApiStream> {
  const abort = new AbortController();
  const headers: Record<string, string> = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const response = await fetch(`${url}/v1/events?${query}`, { headers, signal: abort.signal });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  const parsed = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = parsed.getReader();
  const next = async () => toMessage(await reader.read());
  return {
    next,
    async take(count) {
      const messages: StreamMessage[] = [];
      while (messages.length < count) messages.push(await next());
      return messages;
    },
    async close() {
      abort.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}

function toMessage({ done, value }: { done: boolean; value: EventSourceMessage | undefined }): StreamMessage {
  if (done || value === undefined) throw new Error("The stream has ended");
  return { id: value.id, event: value.event, data: JSON.parse(value.data) };
}
