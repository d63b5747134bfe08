import { createLogUpdate } from "log-update";
import type { Progress } from "../Progress.ts";
import { drawPanel } from "./drawPanel.ts";
import { formatDuration } from "./formatDuration.ts";
import { tellEvent } from "./tellEvent.ts";

/** Stories under a live panel. */
const STORIES = 3;
/** Plain lines per run, about. */
const LINES = 5;

/** Where a watcher shows what it sees. */
export type Screen = {
  /** `live` redraws a panel, `plain` adds lines, `silent` leaves the output to machines. */
  readonly kind: "live" | "plain" | "silent";
  readonly stream: NodeJS.WriteStream;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
};

/** Shows runs as they go: how far they are, how long they will take, and what happens. */
export class Watcher {
  readonly #screen: Screen;
  readonly #runs: number;
  readonly #decimals: number;
  readonly #begin: number;
  readonly #draw: ReturnType<typeof createLogUpdate>;
  #done = 0;
  #lastFifth = 0;
  #stories: string[] = [];

  /** @param runs How many runs there will be. */
  constructor(runs: number, tokenDecimals: number, screen: Screen) {
    this.#screen = screen;
    this.#runs = runs;
    this.#decimals = tokenDecimals;
    this.#begin = screen.now();
    this.#draw = createLogUpdate(screen.stream);
  }

  /** After each block of a run. */
  see(progress: Progress): void {
    if (this.#screen.kind === "silent") return;
    const stories = progress.events.flatMap((event) => tellEvent(event) ?? []);
    this.#stories = [...this.#stories, ...stories].slice(-STORIES);
    if (this.#screen.kind === "live") this.#redraw(progress);
    else this.#addLine(progress);
  }

  /** After each run. */
  endRun(): void {
    this.#done += 1;
    this.#lastFifth = 0;
    this.#stories = [];
  }

  /** After all runs; what was drawn goes. */
  end(): void {
    if (this.#screen.kind === "live") this.#draw.clear();
  }

  #redraw(progress: Progress): void {
    const course = { done: this.#done, runs: this.#runs, left: this.#left(progress), stories: this.#stories };
    this.#draw(drawPanel(progress, course, this.#decimals));
  }

  #addLine(progress: Progress): void {
    const { scenario, seed, jobs, settled } = progress;
    const fifth = Math.floor((LINES * settled) / Math.max(1, jobs));
    if (fifth === this.#lastFifth) return;
    this.#lastFifth = fifth;
    const run = `${scenario}, seed ${seed}: run ${this.#done + 1} of ${this.#runs}`;
    this.#screen.stream.write(`${run}, ${settled} of ${Math.max(jobs, settled)} jobs ended, ${this.#left(progress)}\n`);
  }

  /** What is left if the rest takes as long as what is done. */
  #left({ jobs, settled }: Progress): string {
    const share = (this.#done + Math.min(1, settled / Math.max(1, jobs))) / this.#runs;
    if (share === 0) return "time left unknown";
    const elapsed = this.#screen.now() - this.#begin;
    return `about ${formatDuration(elapsed / share - elapsed)} left`;
  }
}
