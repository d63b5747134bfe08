import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A node has to start and to compile nothing; two cores may be busy with other suites.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
