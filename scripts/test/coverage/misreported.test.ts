import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MISREPORTED } from "../../src/coverage/misreported.ts";
import { PROJECT_ROOT } from "../../src/stack/projectPaths.ts";

const SUITES = globSync("test/solidity/**/*.t.sol", { cwd: PROJECT_ROOT }).map((file) =>
  readFileSync(join(PROJECT_ROOT, file), "utf8"),
);

it.each(MISREPORTED)("$test, which reaches line $line of $file, exists", ({ test }) => {
  const [suite, name] = test.split(".");
  const found = SUITES.filter((text) => text.includes(`contract ${suite} `) && text.includes(`function ${name}(`));
  expect(found).toHaveLength(1);
});
