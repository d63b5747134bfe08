import { defineConfig } from "vitest/config";

// Whole-stack tests start nodes and indexes of their own; they get the machine one after another.
const E2E = ["test/e2e/**/*.test.ts", "*/test/e2e/**/*.test.ts"];
// They break nodes, databases and processes on purpose, and take their time: `pnpm test:faults`.
const FAULTS = ["*/test/faults/**/*.test.ts"];
// They need Chromium: `pnpm test:web`.
const WEB = ["*/test/web/**/*.test.ts"];
// They share one stack with the explorer on it, which their set-up starts.
const EXPLORER = ["explorer/test/web/**/*.test.ts"];
const PACKAGES = ["indexer", "sdk", "scripts", "explorer"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "packages",
          include: PACKAGES.map((folder) => `${folder}/test/**/*.test.ts`),
          exclude: [...E2E, ...FAULTS, ...WEB],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: E2E,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "faults",
          include: FAULTS,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "web",
          include: WEB,
          exclude: EXPLORER,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "explorer",
          include: EXPLORER,
          globalSetup: "explorer/test/web/support/globalSetup.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
