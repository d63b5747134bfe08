// `pnpm bench:index`: how fast is the index? See docs/performance.md.
import { Command } from "commander";
import { benchIndex } from "./benchIndex.ts";
import { addCommonOptions, commonOptions, readOptions } from "./options.ts";
import { describeIndex } from "./report/describeIndex.ts";
import { publish } from "./report/publish.ts";

const description = "Measure the index beside two yardsticks: backfill, re-index, latency, burst, memory.";
const command = addCommonOptions(new Command("bench:index").description(description));
const { size, ...output } = readOptions(command, commonOptions);

const report = () =>
  benchIndex(
    { events: size, live: { single: 40, burst: 20 }, command: `pnpm bench:index --size ${size}` },
    console.error,
  );
await publish("index", report, describeIndex, output);
