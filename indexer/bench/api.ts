// `pnpm bench:api`: how fast does the API answer while the index works? See docs/performance.md.
import { Command } from "commander";
import { z } from "zod";
import { benchApi } from "./benchApi.ts";
import { addCommonOptions, commonOptions, readOptions } from "./options.ts";
import { describeApi } from "./report/describeApi.ts";
import { publish } from "./report/publish.ts";

const description =
  "Measure the API beside bare SQL while the index works, under many connections, and at its rate limit.";
const command = addCommonOptions(new Command("bench:api").description(description)).option(
  "--seconds <number>",
  "length of each measurement",
  "5",
);
const { size, seconds, ...output } = readOptions(
  command,
  commonOptions.extend({ seconds: z.coerce.number().int().min(1).max(600) }),
);

const report = () =>
  benchApi({ events: size, seconds, command: `pnpm bench:api --size ${size} --seconds ${seconds}` }, console.error);
await publish("api", report, describeApi, output);
