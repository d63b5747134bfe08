import { setTimeout } from "node:timers/promises";
import type { Replay } from "../replay/startReplay.ts";
import type { App } from "./startApp.ts";

/** Mines a replay's blocks at a steady pace while something else is measured, and watches how far the app is behind. */
export class Miner {
  private readonly replay: Replay;
  private readonly app: App;
  private head: number;
  private lags: number[] = [];
  private isOn = true;
  private running: Promise<void> | undefined;

  /** @param head Block that the replay and the app have reached. */
  constructor(replay: Replay, app: App, head: number) {
    this.replay = replay;
    this.app = app;
    this.head = head;
  }

  /** Mines a block every so many milliseconds until stopped. */
  start(milliseconds: number): void {
    this.running = this.run(milliseconds);
  }

  /** Blocks behind, mean since the last call. */
  takeLag(): number {
    const lags = this.lags;
    this.lags = [];
    return lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
  }

  /** @throws what went wrong on the way. */
  async stop(): Promise<number> {
    this.isOn = false;
    await this.running;
    return this.head;
  }

  private async run(milliseconds: number): Promise<void> {
    while (this.isOn) {
      const next = setTimeout(milliseconds);
      // What is behind now had a whole interval to be indexed.
      this.lags.push(this.head - (await this.app.block()));
      await this.replay.setHead(++this.head);
      await next;
    }
  }
}
