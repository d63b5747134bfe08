import { ZeroHash } from "ethers";
import { beforeEach, describe, expect, test } from "vitest";
import {
  createGuard,
  type GuardOptions,
  type GuardRefusedError,
  type GuardRequest,
  memoryStore,
  offerDomain,
  offerTypes,
  type Policy,
} from "../../src/index.ts";
import {
  callOf,
  jobOf,
  logOf,
  MARKET,
  ME,
  marketInterface,
  offerOf,
  PROVIDER,
  party,
  policy,
  requestOf,
  SceneChain,
  START,
  TOKEN,
  tokenInterface,
} from "./scene.ts";

let chain: SceneChain;
let count = 0;

beforeEach(() => {
  chain = new SceneChain();
});

function guardOf(changes: Partial<Policy> = {}, options: Partial<GuardOptions> = {}) {
  return createGuard({ policy: { ...policy, ...changes }, store: memoryStore(), ...options });
}

const hire = (price: bigint, changes: Partial<GuardRequest> = {}) =>
  callOf(chain, "hire", [offerOf({ price }), "0x"], changes);
const deposit = (amount: bigint, account = ME) => callOf(chain, "deposit", [account, amount]);
const approval = (spender: string, value: bigint) =>
  requestOf(chain, {
    kind: "transaction",
    to: TOKEN,
    data: tokenInterface.encodeFunctionData("approve", [spender, value]),
  });

/** Reviews and sends; the transaction stays unmined. */
async function send(guard: ReturnType<typeof guardOf>, request: GuardRequest): Promise<string> {
  const clearance = await guard.review(request);
  count += 1;
  return clearance.run(
    async () => undefined,
    async () => `0x${count.toString(16).padStart(64, "0")}`,
  );
}

async function refusalOf(
  guard: ReturnType<typeof guardOf>,
  request: GuardRequest,
): Promise<Partial<GuardRefusedError>> {
  return guard.review(request).then(
    () => ({}),
    ({ rule, asked, left, resetsAt }: GuardRefusedError) => ({ rule, asked, left, resetsAt }),
  );
}

describe("caps, one below, at, and one above their bound", () => {
  // A hire of 100.00 with no bond risks a stake of 10.00 beside its price.
  test.each([
    ["maxPerTransaction", { maxPerTransaction: "110" }, "110.00 TUSD"],
    ["maxPerDay", { maxPerTransaction: "200", maxPerDay: "110", approvalAbove: "200" }, "110.00 TUSD"],
    ["maxPerCounterparty", { maxPerTransaction: "200", maxPerDay: "200", maxPerCounterparty: "110" }, "110.00 TUSD"],
  ] as const)("%s", async (rule, changes, left) => {
    const roomy = { maxPerDay: "110", maxPerCounterparty: "110", approvalAbove: "200", ...changes };
    expect(await refusalOf(guardOf(roomy), hire(9_999n))).toEqual({});
    expect(await refusalOf(guardOf(roomy), hire(10_000n))).toEqual({});
    const { rule: broken, asked, left: rest } = await refusalOf(guardOf(roomy), hire(10_001n));
    expect({ broken, asked: asked?.slice(0, 11), rest }).toEqual({ broken: rule, asked: "110.02 TUSD", rest: left });
  });

  test("maxDepositPerDay counts deposits alone", async () => {
    const guard = guardOf();
    await send(guard, hire(5_000n));
    await send(guard, deposit(4_000n));
    await send(guard, deposit(6_000n));
    expect(await refusalOf(guard, deposit(1n))).toMatchObject({
      rule: "maxDepositPerDay",
      asked: "0.01 TUSD",
      left: "0.00 TUSD",
    });
  });

  test("maxAllowance, and the market as the only spender", async () => {
    expect(await refusalOf(guardOf(), approval(MARKET, 10_000n))).toEqual({});
    expect(await refusalOf(guardOf(), approval(MARKET, 10_001n))).toMatchObject({
      rule: "maxAllowance",
      asked: "100.01 TUSD",
    });
    expect(await refusalOf(guardOf(), approval(party(9), 1n))).toMatchObject({ rule: "spender", asked: party(9) });
    expect(await refusalOf(guardOf({ approvals: false }), approval(MARKET, 1n))).toMatchObject({ rule: "function" });
  });

  test("a counterparty of its own cap, and zero for all others", async () => {
    const guard = guardOf({ maxPerCounterparty: "0", counterparties: { [PROVIDER.toLowerCase()]: "22" } });
    await send(guard, hire(1_000n));
    await send(guard, hire(1_000n));
    expect(await refusalOf(guard, hire(1n))).toMatchObject({ rule: "maxPerCounterparty", left: "0.00 TUSD" });
    const other = callOf(chain, "hire", [offerOf({ provider: party(9) }), "0x"]);
    expect(await refusalOf(guard, other)).toMatchObject({
      rule: "maxPerCounterparty",
      asked: `11.00 TUSD with ${party(9)}`,
    });
  });

  test("maxOpenJobs counts postings, hires and offers that may still be hired", async () => {
    const guard = guardOf({ maxOpenJobs: 3 });
    await send(guard, callOf(chain, "post", [party(3), `0x${"22".repeat(32)}`, START + 60, "0x"]));
    await send(guard, hire(100n));
    await send(guard, offerRequest({}));
    expect(await refusalOf(guard, hire(100n))).toMatchObject({ rule: "maxOpenJobs", left: "0" });
    // The offer ends unused, and leaves its place.
    chain.time = START + 3_600;
    expect(await refusalOf(guard, hire(100n))).toEqual({});
  });

  test("approvalAbove asks from one unit above on, and refuses where nobody can be asked", async () => {
    const changes = { approvalAbove: "11" };
    expect(await refusalOf(guardOf(changes), hire(1_000n))).toEqual({});
    expect(await refusalOf(guardOf(changes), hire(1_001n))).toMatchObject({ rule: "approval" });
  });
});

describe("the day", () => {
  test("what was spent is free again a day after its block, to the second", async () => {
    const guard = guardOf();
    const hash = await send(guard, deposit(10_000n));
    const logs = [logOf("market", "Deposited", [ME, ME, 10_000n]), logOf("token", "Transfer", [ME, MARKET, 10_000n])];
    chain.receipts.set(hash, { succeeded: true, logs, timestamp: START + 5 });
    const resetsAt = START + 5 + 86_400;
    chain.time = resetsAt - 1;
    expect(await refusalOf(guard, deposit(1n))).toMatchObject({
      rule: "maxDepositPerDay",
      left: "0.00 TUSD",
      resetsAt,
    });
    chain.time = resetsAt;
    expect(await refusalOf(guard, deposit(10_000n))).toEqual({});
  });

  test("what failed in its block is free at once", async () => {
    const guard = guardOf();
    const hash = await send(guard, deposit(10_000n));
    expect(await refusalOf(guard, deposit(1n))).toMatchObject({ rule: "maxDepositPerDay" });
    chain.receipts.set(hash, { succeeded: false, logs: [], timestamp: START + 5 });
    expect(await refusalOf(guard, deposit(10_000n))).toEqual({});
  });

  test("a reservation of unknown outcome counts for ever", async () => {
    const guard = guardOf();
    await send(guard, deposit(10_000n));
    chain.time = START + 10 * 86_400;
    expect(await refusalOf(guard, deposit(1n))).toMatchObject({ rule: "maxDepositPerDay", resetsAt: undefined });
    const [{ id = "" } = {}] = (await guard.inspect()).reservations;
    await guard.release(id);
    expect(await refusalOf(guard, deposit(1n))).toEqual({});
  });
});

describe("what is refused whatever the amounts are", () => {
  test("another chain, market, token or decimals", async () => {
    expect(await refusalOf(guardOf(), hire(1n, { chainId: 1 }))).toMatchObject({ rule: "chain", asked: "chain 1" });
    expect(await refusalOf(guardOf(), hire(1n, { market: party(9) }))).toMatchObject({ rule: "contract" });
    expect(await refusalOf(guardOf(), hire(1n, { token: { address: party(9), decimals: 2 } }))).toMatchObject({
      rule: "contract",
    });
    expect(await refusalOf(guardOf(), hire(1n, { token: { address: TOKEN, decimals: 6 } }))).toMatchObject({
      rule: "contract",
    });
  });

  test("another target, an unlisted function, a view, and unknown bytes, also inside of a multicall", async () => {
    const accept = marketInterface.encodeFunctionData("accept", [7n]);
    const inMulticall = (data: string) => callOf(chain, "multicall", [[data]]);
    const raw = (to: string, data: string) => requestOf(chain, { kind: "transaction", to, data });
    chain.jobs.set(7n, jobOf());
    expect(await refusalOf(guardOf(), raw(party(9), accept))).toMatchObject({ rule: "contract", asked: party(9) });
    expect(await refusalOf(guardOf({ functions: ["hire"] }), inMulticall(accept))).toMatchObject({
      rule: "function",
      asked: "accept",
    });
    expect(await refusalOf(guardOf(), inMulticall("0xdeadbeef"))).toMatchObject({
      rule: "function",
      asked: "0xdeadbeef",
    });
    expect(await refusalOf(guardOf(), callOf(chain, "getJob", [7n]))).toMatchObject({ rule: "function" });
    expect(
      await refusalOf(guardOf(), raw(TOKEN, tokenInterface.encodeFunctionData("transfer", [ME, 1n]))),
    ).toMatchObject({ rule: "function" });
    expect(await refusalOf(guardOf(), raw(MARKET, `${accept}00`))).toMatchObject({
      rule: "encoding",
      asked: "bytes of accept",
    });
    expect(await refusalOf(guardOf(), callOf(chain, "multicall", [[]]))).toMatchObject({ rule: "encoding" });
    expect(await refusalOf(guardOf(), callOf(chain, "multicall", [[accept, accept]]))).toMatchObject({ rule: "batch" });
    expect(await refusalOf(guardOf(), callOf(chain, "accept", [8n]))).toMatchObject({ rule: "facts" });
    expect(await refusalOf(guardOf(), inMulticall(accept))).toEqual({});
  });

  test("typed data that is none of the market's, or stands for another", async () => {
    const domain = offerDomain({ chainId: 31_337, address: MARKET });
    const order = {
      kind: "signature",
      domain,
      types: { Order: [{ name: "a", type: "uint256" }] },
      message: { a: 1n },
    } as const;
    expect(
      await refusalOf(guardOf(), requestOf(chain, { ...order, types: { Order: [...order.types.Order] } })),
    ).toMatchObject({ rule: "signature", asked: "Order" });
    expect(await refusalOf(guardOf(), offerRequest({ signer: party(9) }))).toMatchObject({ rule: "principal" });
    expect(await refusalOf(guardOf(), offerRequest({}, { chainId: 1 }))).toMatchObject({ rule: "signature" });
    expect(await refusalOf(guardOf({ signatures: [] }), offerRequest({}))).toMatchObject({
      rule: "signature",
      asked: "Offer",
    });
  });
});

describe("what counts", () => {
  test("accepting a job that this guard did not see hired counts its budget; ruling counts against one transaction only", async () => {
    chain.jobs.set(7n, jobOf({ budget: 9_000n }));
    const guard = guardOf();
    await send(guard, callOf(chain, "accept", [7n]));
    expect(await refusalOf(guard, hire(1_000n))).toMatchObject({ rule: "maxPerDay", left: "10.00 TUSD" });
    await send(guard, callOf(chain, "resolve", [7n, 1n, ZeroHash]));
    expect((await guard.inspect()).reservations.map(({ risks }) => risks.length)).toEqual([1, 0]);
    chain.jobs.set(7n, jobOf({ budget: 9_801n }));
    expect(await refusalOf(guard, callOf(chain, "resolve", [7n, 1n, ZeroHash]))).toMatchObject({
      rule: "maxPerTransaction",
      asked: "100.01 TUSD",
    });
  });

  test("an own offer is published only if this guard signed it", async () => {
    chain.jobs.set(7n, jobOf({ status: "Open", isBonded: false, provider: party(0) }));
    const guard = guardOf();
    const offer = { jobId: 7n, bond: 500n };
    const bid = callOf(chain, "bid", [offerOf({ provider: ME, signer: ME, ...offer }), "0x"]);
    expect(await refusalOf(guard, bid)).toMatchObject({ rule: "offer" });
    await send(guard, offerRequest(offer));
    expect(await refusalOf(guard, bid)).toEqual({});
    expect(await refusalOf(guard, callOf(chain, "bid", [offerOf({ jobId: 7n }), "0x"]))).toEqual({});
  });

  test("paying out to another wallet and a mandate ask a human however small they are", async () => {
    const asked: string[] = [];
    const approve: GuardOptions["approve"] = async ({ hash, reasons }) => {
      asked.push(...reasons);
      return { hash, isApproved: true };
    };
    const guard = guardOf({ functions: ["withdraw"] }, { approve });
    await send(guard, callOf(chain, "withdraw", [party(9), 1n]));
    await send(guard, callOf(chain, "withdraw", [ME, 1n]));
    expect(asked).toEqual([`It pays out to ${party(9)}, which is not this account's wallet.`]);
  });
});

function offerRequest(changes: object, place: { chainId?: number } = {}): GuardRequest {
  const message = offerOf({ provider: ME, signer: ME, ...changes });
  const domain = offerDomain({ chainId: 31_337, address: MARKET, ...place });
  return requestOf(chain, { kind: "signature", domain, types: offerTypes, message });
}
