import type { MachineFacts } from "./machineFacts.ts";

/** One paragraph on what was run, on what. */
export function describeMachine(command: string, facts: MachineFacts): string {
  const { date, commit, cpu, cores, memoryGiB, platform, node, ponder, postgres, load } = facts;
  const machine = `${cores} cores (${cpu}), ${memoryGiB} GiB, ${platform}, load ${load.toFixed(1)} before the run`;
  return `\`${command}\` on ${date} at commit ${commit}: ${machine}; Node ${node}, Ponder ${ponder}, PostgreSQL ${postgres}.`;
}
