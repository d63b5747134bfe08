import { beforeEach, describe, expect, it } from "vitest";
import { joinSnapshots } from "../../src/live/joinSnapshots.ts";
import { LiveStream, type Source } from "../../src/live/LiveStream.ts";
import { throttle } from "../../src/live/throttle.ts";

type Listener = (message: MessageEvent) => void;

class FakeSource implements Source {
  readyState = 1;
  readonly url: string;
  readonly listeners = new Map<string, Listener>();

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(kind: string, listener: unknown): void {
    this.listeners.set(kind, listener as Listener);
  }

  close(): void {
    this.readyState = 2;
  }

  tell(kind: string, lastEventId = "", data: unknown = {}): void {
    this.listeners.get(kind)?.({ lastEventId, data: JSON.stringify(data) } as MessageEvent);
  }
}

let opened: FakeSource[];
let waiting: { act: () => void; milliseconds: number }[];
let stream: LiveStream;

beforeEach(() => {
  opened = [];
  waiting = [];
  stream = new LiveStream("/v1/events?chainId=1", {
    open: (url) => {
      const source = new FakeSource(url);
      opened.push(source);
      return source;
    },
    later: (act, milliseconds) => {
      waiting.push({ act, milliseconds });
      return () => undefined;
    },
  });
  stream.start();
});

const cursors = () => stream.snapshot().events.map(({ cursor }) => cursor);

describe("the live stream", () => {
  it("keeps events newest first, and takes back what a reorganisation withdrew", () => {
    const [source] = opened;
    source?.tell("opened", "4");
    for (const cursor of ["5", "6", "7"]) source?.tell("jobEvent", cursor, { cursor });
    expect([stream.snapshot().state, cursors()]).toEqual(["live", ["7", "6", "5"]]);
    source?.tell("withdrawn", "5", { chainId: 1, from: "6" });
    expect(cursors()).toEqual(["5"]);
  });

  it("begins again after the last id where the browser gave up, later each time until it opens", () => {
    opened[0]?.tell("opened", "4");
    opened[0]?.tell("jobEvent", "5.1.ab", { cursor: "5" });
    for (const source of [0, 1]) {
      opened[source]?.close();
      opened[source]?.tell("error");
      waiting[source]?.act();
    }
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([1_000, 2_000]);
    expect(stream.snapshot().state).toBe("broken");
    expect(opened.map(({ url }) => url)).toEqual([
      "/v1/events?chainId=1",
      "/v1/events?chainId=1&after=5.1.ab",
      "/v1/events?chainId=1&after=5.1.ab",
    ]);
    opened[2]?.tell("opened", "5.1.ab");
    expect([stream.snapshot().state, cursors()]).toEqual(["live", ["5"]]);
  });

  it("leaves it to the browser while that tries again by itself", () => {
    if (opened[0]) opened[0].readyState = 0;
    opened[0]?.tell("error");
    expect([stream.snapshot().state, waiting.length, opened.length]).toEqual(["broken", 0, 1]);
  });
});

it("several chains are as fresh as the one that broke, their events in order of time", () => {
  const at = (cursor: string) => ({ cursor }) as never;
  const joined = joinSnapshots([
    { state: "live", events: [at("9"), at("2")] },
    { state: "broken", events: [at("10")] },
  ]);
  expect(joined.state).toBe("broken");
  expect(joined.events.map(({ cursor }) => cursor)).toEqual(["10", "9", "2"]);
});

it("a burst asks once at once and once after it", () => {
  const later: (() => void)[] = [];
  let count = 0;
  const ask = throttle(
    () => count++,
    1_000,
    (act) => later.push(act),
  );
  for (let i = 0; i < 5; i++) ask();
  expect(count).toBe(1);
  later.shift()?.();
  expect(count).toBe(2);
  later.shift()?.();
  expect([count, later.length]).toEqual([2, 0]);
});
