import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDeployment } from "@surety/contracts/deployments";
import { afterAll, expect, test } from "vitest";
import { StateDirInUseError } from "../../src/stack/errors.ts";
import { waitUntilPortFree } from "../../src/stack/ports.ts";
import { requestRpc } from "../../src/stack/requestRpc.ts";
import { type StackPhase, startStack } from "../../src/stack/startStack.ts";

const stateDir = mkdtempSync(join(tmpdir(), "surety-stack-"));

afterAll(() => rmSync(stateDir, { recursive: true }));

test("a stack serves one chain's market, ends cleanly, and the next one knows nothing of it", async () => {
  const phases: StackPhase[] = [];
  const first = await startStack({ stateDir, onPhase: (phase) => phases.push(phase) });
  expect(phases).toEqual(["chain", "contracts", "index"]);
  const [market] = first.deployment.markets;
  expect(getDeployment(31337, first.deploymentsDir)).toEqual(first.deployment);
  expect(await requestRpc(first.rpcUrl, "eth_getBlockByHash", [market?.blockHash, false])).not.toBeNull();
  expect(await askGraphql(first.apiUrl, "{ __typename }")).toEqual({ data: { __typename: "Query" } });
  await expect(startStack({ stateDir })).rejects.toThrow(new StateDirInUseError(stateDir, process.pid));
  await first.stop();
  const ports = [first.rpcUrl, first.apiUrl].map((url) => Number(new URL(url).port));
  for (const port of ports) await waitUntilPortFree(port, "the test");

  const [rpcPort = 0, apiPort = 0] = ports;
  const second = await startStack({ stateDir, rpcPort, apiPort });
  expect(second.apiUrl).toBe(first.apiUrl);
  expect(second.deployment.markets[0]?.blockHash).not.toBe(market?.blockHash);
  expect(readdirSync(join(stateDir, "index"))).toHaveLength(1);
  await second.stop();
}, 180_000);

async function askGraphql(apiUrl: string, query: string): Promise<unknown> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
