import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDeployment } from "@surety/contracts/deployments";
import { afterAll, expect, test } from "vitest";
import { StateDirInUseError } from "../../src/stack/errors.ts";
import { waitUntilPortFree } from "../../src/stack/ports.ts";
import { requestRpc } from "../../src/stack/requestRpc.ts";
import { type StackPhase, startStack } from "../../src/stack/startStack.ts";

const HOLD_STACK = fileURLToPath(new URL("fixtures/holdStack.ts", import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), "surety-stack-"));

afterAll(() => rmSync(stateDir, { recursive: true }));

/** Starts a stack in another process and kills that process outright. */
async function startAndKill() {
  const holder = spawn(process.execPath, [HOLD_STACK, stateDir], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(holder.stdout, "data")) as [Buffer];
  holder.kill("SIGKILL");
  await once(holder, "exit");
  return JSON.parse(line.toString()) as { rpcUrl: string; apiUrl: string; blockHash: string };
}

test("a killed starter leaves no process, and the next start on its ports and state knows nothing of its chain", async () => {
  const dead = await startAndKill();
  const ports = [dead.rpcUrl, dead.apiUrl].map((url) => Number(new URL(url).port));
  for (const port of ports) await waitUntilPortFree(port, "the test");
  expect(existsSync(join(stateDir, "stack.pid"))).toBe(true);

  const phases: StackPhase[] = [];
  const [rpcPort = 0, apiPort = 0] = ports;
  const stack = await startStack({ stateDir, rpcPort, apiPort, onPhase: (phase) => phases.push(phase) });
  expect(phases).toEqual(["chain", "contracts", "index"]);
  expect(stack).toMatchObject({ rpcUrl: dead.rpcUrl, apiUrl: dead.apiUrl });
  expect(getDeployment(31337, stack.deploymentsDir)).toEqual(stack.deployment);
  const blockHash = stack.deployment.markets[0]?.blockHash;
  expect(await requestRpc(stack.rpcUrl, "eth_getBlockByHash", [blockHash, false])).toMatchObject({ hash: blockHash });
  expect(await requestRpc(stack.rpcUrl, "eth_getBlockByHash", [dead.blockHash, false])).toBeNull();
  expect(readdirSync(join(stateDir, "index"))).toHaveLength(1);
  expect(await askGraphql(stack.apiUrl, "{ __typename }")).toEqual({ data: { __typename: "Query" } });

  await expect(startStack({ stateDir })).rejects.toThrow(new StateDirInUseError(stateDir, process.pid));
  await stack.stop();
  for (const port of ports) await waitUntilPortFree(port, "the test");
});

async function askGraphql(apiUrl: string, query: string): Promise<unknown> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
