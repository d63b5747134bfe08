import { createGuard } from "../../src/index.ts";
import { fileStore } from "../../src/node/index.ts";
import { callOf, ME, policy, SceneChain } from "./scene.ts";

// A process of its own that deposits one token after another until the guard refuses, and prints how many went through.
const [path = "", mode = "all"] = process.argv.slice(2);
const chain = new SceneChain();
const guard = createGuard({ policy: { ...policy, maxDepositPerDay: "40" }, store: fileStore(path) });
let passed = 0;
for (let index = 0; index < 30; index++) {
  const clearance = await guard.review(callOf(chain, "deposit", [ME, 100n])).catch(() => undefined);
  if (clearance === undefined) break;
  if (mode === "hang") {
    console.log("reserved");
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  }
  passed += 1;
}
console.log(passed);
