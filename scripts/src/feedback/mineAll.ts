import type { Handle, Market } from "@surety/sdk";
import type { TransactionReceipt } from "ethers";
import type { BlockProvider } from "../runner/BlockProvider.ts";

/** A transaction that is to be sent, and by whom. */
export type Send<R> = { readonly by: Market; readonly send: () => Promise<Handle<R>> };

/** Sends all, each sender's one after another, and waits until the chain has them; results come in the order of the sends. */
export async function mineAll<R>(
  provider: BlockProvider,
  sends: readonly Send<R>[],
): Promise<{ receipt: TransactionReceipt; result: R }[]> {
  const handles = new Map<Send<R>, Handle<R>>();
  const queues = [...Map.groupBy(sends, ({ by }) => by).values()];
  await Promise.all(
    queues.map(async (queue) => {
      for (const one of queue) handles.set(one, await one.send());
    }),
  );
  const inOrder = sends.flatMap((one) => handles.get(one) ?? []);
  await provider.release(inOrder.map(({ hash }) => hash));
  // Also makes the provider forget what it knew of the chain.
  await provider.send("evm_mine", []);
  return Promise.all(inOrder.map((handle) => handle.wait()));
}
