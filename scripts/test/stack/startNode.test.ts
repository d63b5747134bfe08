import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chains from "@surety/contracts/chains.json" with { type: "json" };
import multicall3 from "@surety/contracts/multicall3.json" with { type: "json" };
import { Contract, Interface, JsonRpcProvider, keccak256, parseEther, parseUnits } from "ethers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PortTakenError } from "../../src/stack/errors.ts";
import { type LocalNode, startNode } from "../../src/stack/startNode.ts";

const stateDir = mkdtempSync(join(tmpdir(), "surety-node-"));
let node: LocalNode;
let provider: JsonRpcProvider;

beforeAll(async () => {
  node = await startNode({ stateDir });
  provider = new JsonRpcProvider(node.rpcUrl, undefined, { batchMaxCount: 1, cacheTimeout: -1 });
}, 60_000);

afterAll(async () => {
  provider.destroy();
  await node.stop();
  rmSync(stateDir, { recursive: true });
});

describe("the local chain", () => {
  test("has chain id 31337 and 64 funded accounts", async () => {
    const accounts = await provider.listAccounts();
    const balances = await Promise.all(accounts.map((account) => provider.getBalance(account.address)));
    expect((await provider.getNetwork()).chainId).toBe(31337n);
    expect(new Set(accounts.map((account) => account.address)).size).toBe(64);
    expect(new Set(balances)).toEqual(new Set([parseEther("10000")]));
  });

  test("carries the Multicall3 of public chains, which answers a batch", async () => {
    const { address } = chains.multicall3;
    expect(keccak256(await provider.getCode(address))).toBe(multicall3.codeHash);

    const calls = new Interface(multicall3.abi);
    const contract = new Contract(address, calls, provider);
    const account = (await provider.getSigner(0)).address;
    const results = await contract.getFunction("aggregate3").staticCall([
      { target: address, allowFailure: false, callData: calls.encodeFunctionData("getBlockNumber") },
      { target: address, allowFailure: false, callData: calls.encodeFunctionData("getEthBalance", [account]) },
      { target: address, allowFailure: true, callData: "0xffffffff" },
    ]);
    expect(calls.decodeFunctionResult("getBlockNumber", results[0].returnData)).toEqual([0n]);
    expect(calls.decodeFunctionResult("getEthBalance", results[1].returnData)).toEqual([parseEther("10000")]);
    expect(results[2].success).toBe(false);
  });

  test("mines in the order of arrival, whatever the fees, once automine is off", async () => {
    await provider.send("evm_setAutomine", [false]);
    const sent: string[] = [];
    for (const [index, tip] of ["1", "3", "2"].entries()) {
      const signer = await provider.getSigner(index);
      const fees = { maxPriorityFeePerGas: parseUnits(tip, "gwei"), maxFeePerGas: parseUnits("10", "gwei") };
      sent.push((await signer.sendTransaction({ to: signer.address, ...fees })).hash);
    }
    await provider.send("evm_mine", []);
    expect((await provider.getBlock("latest"))?.transactions).toEqual(sent);
    await provider.send("evm_setAutomine", [true]);
  });
});

test("a taken port is refused by number", async () => {
  const start = startNode({ port: node.port, stateDir: join(stateDir, "second") });
  await expect(start).rejects.toThrow(new PortTakenError(node.port, "the local chain"));
});

test("stopping gives the port back, so that the next chain can take it", async () => {
  const dir = join(stateDir, "third");
  const first = await startNode({ stateDir: dir });
  await first.stop();
  const second = await startNode({ port: first.port, stateDir: dir });
  expect(second.rpcUrl).toBe(first.rpcUrl);
  await second.stop();
}, 60_000);

test("an aborted start leaves nothing behind", async () => {
  const reason = new Error("enough");
  const start = startNode({ stateDir: join(stateDir, "fourth"), signal: AbortSignal.abort(reason) });
  await expect(start).rejects.toBe(reason);
});
