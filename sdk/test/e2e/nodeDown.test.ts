import { expect, test } from "vitest";
import { startMarket } from "../support/startMarket.ts";

test("a node that ends is an unreachable RPC to reads, writes and waits alike", async () => {
  const local = await startMarket(1);
  const market = await local.open(local.actor(0));
  await local.provider.send("evm_setAutomine", [false]);
  const handle = await market.approve({ amount: "1" });
  const waiting = handle.wait();
  const outcome = expect(waiting).rejects.toMatchObject({ name: "RpcUnreachableError", url: local.rpcUrl });
  await local.stop();
  await outcome;
  await expect(market.getAccountBalance(local.actor(0).address)).rejects.toMatchObject({ name: "RpcUnreachableError" });
  await expect(market.approve({ amount: "2" })).rejects.toMatchObject({ name: "RpcUnreachableError" });
});
