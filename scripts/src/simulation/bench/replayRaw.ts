import type { Guard } from "@surety/sdk";
import type { JsonRpcProvider } from "ethers";
import type { Plan, PlannedBlock } from "./plansOf.ts";

/** A transaction that is signed, and what its guard does once it is mined. */
type Signed = { readonly raw: string; settle(): Promise<void> };

/** Where transactions are sent, and who mines them. */
export type Wires = {
  /** Sends as a run's own provider does, but keeps nothing back and remembers no answer. */
  readonly provider: JsonRpcProvider;
  /** Mines all that was sent into one block of this time. */
  mine(time: string): Promise<void>;
};

/**
 * Sends the same transactions once more without agents and SDK, to the same node in the same blocks: estimated, signed, sent in order, mined, and
 * their receipts read; questions of one block go out together, as they do in a run. With guards each is judged first, and settled last.
 *
 * @param guards The guard of each account, by address; none for transactions that nobody judges.
 * @returns Seconds that it took.
 */
export async function replayRaw(
  { provider, mine }: Wires,
  blocks: readonly PlannedBlock[],
  guards: ReadonlyMap<string, Guard>,
): Promise<number> {
  const since = performance.now();
  for (const { plans, time } of blocks) {
    const signed = await prepareAll(provider, plans, guards);
    const hashes: string[] = [];
    for (const { raw } of signed) hashes.push(await provider.send("eth_sendRawTransaction", [raw]));
    await mine(time);
    const receipts = await Promise.all(hashes.map((hash) => provider.getTransactionReceipt(hash)));
    if (receipts.some((receipt) => receipt === null)) throw new Error("The node did not mine all that it was sent.");
    await Promise.all(signed.map((one) => one.settle()));
  }
  return (performance.now() - since) / 1000;
}

/** Accounts prepare at the same time; those with a guard each their own transactions one after another, as in a run. */
async function prepareAll(
  provider: JsonRpcProvider,
  plans: readonly Plan[],
  guards: ReadonlyMap<string, Guard>,
): Promise<Signed[]> {
  const turns = new Map<string, Promise<unknown>>();
  return Promise.all(
    plans.map((plan) => {
      const { from } = plan.request;
      const guard = guards.get(from);
      if (guard === undefined) return unguarded(provider, plan);
      const next = Promise.resolve(turns.get(from)).then(() => guarded(provider, plan, guard));
      turns.set(from, next);
      return next;
    }),
  );
}

async function unguarded(provider: JsonRpcProvider, plan: Plan): Promise<Signed> {
  await estimate(provider, plan);
  return { raw: await sign(plan), settle: async () => undefined };
}

/** Asks the guard all that it was asked in the run. */
async function guarded(provider: JsonRpcProvider, plan: Plan, guard: Guard): Promise<Signed> {
  const last = plan.asked.at(-1);
  if (last === undefined)
    throw new Error(`No guard let transaction ${plan.request.nonce} of ${plan.request.from} pass.`);
  for (const { request, signed } of plan.asked.slice(0, -1)) {
    const clearance = await guard.review(request);
    // The signature stands in the transaction already.
    await clearance.run(
      async () => undefined,
      async () => signed,
    );
  }
  const clearance = await guard.review(last.request);
  let raw = "";
  await clearance.run(
    () => estimate(provider, plan),
    async () => {
      raw = await sign(plan);
      return last.signed;
    },
  );
  return { raw, settle: () => clearance.settle() };
}

async function estimate(provider: JsonRpcProvider, { request: { from, to, data } }: Plan): Promise<void> {
  await provider.send("eth_estimateGas", [{ from, to, data }, "latest"]);
}

async function sign({ request, raw, wallet }: Plan): Promise<string> {
  const signed = await wallet.signTransaction(request);
  if (signed !== raw) throw new Error(`Transaction ${request.nonce} of ${request.from} is not the one that was sent.`);
  return signed;
}
