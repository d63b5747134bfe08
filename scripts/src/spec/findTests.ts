import { globSync } from "node:fs";

/** Where tests live, from the root of the project. */
const TESTS = ["test/**/*.t.sol", "test/**/*.test.ts", "{contracts,indexer,scripts,sdk}/test/**/*.test.ts"];

/** Paths of all test files of the project, relative to `root`, sorted. */
export function findTests(root: string): string[] {
  return globSync(TESTS, { cwd: root, exclude: (path) => path.includes("node_modules") }).sort();
}
