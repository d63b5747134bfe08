// Measures the gas of whole job cycles on an in-process chain. `--json` prints one object instead of a table.
import { parseArgs } from "node:util";
import type { Steps } from "./gas/paths.ts";
import * as paths from "./gas/paths.ts";

const { json } = parseArgs({ options: { json: { type: "boolean", default: false } } }).values;

function total(steps: Steps): number {
  return Number(Object.values(steps).reduce((sum, gas) => sum + gas, 0n));
}

const measured: [name: string, steps: Steps][] = [];
for (const [name, path] of Object.entries(paths)) measured.push([name, await path()]);

if (json) {
  const steps = Object.fromEntries(
    measured.map(([name, of]) => [
      name,
      Object.fromEntries(Object.entries(of).map(([step, gas]) => [step, Number(gas)])),
    ]),
  );
  const totals = Object.fromEntries(
    measured.map(([name, of]) => [name === "batchOf10" ? "batchOf10PerJob" : name, total(of)]),
  );
  console.log(JSON.stringify({ ...totals, steps }));
} else {
  for (const [name, steps] of measured) {
    const parts = Object.entries(steps).map(([step, gas]) => `${step} ${gas}`);
    console.log(`${name.padEnd(22)} ${String(total(steps)).padStart(8)}   ${parts.join(" + ")}`);
  }
}
