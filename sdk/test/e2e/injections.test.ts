import { jobMarketAbi } from "@surety/contracts/abi";
import { AbiCoder, Interface, type TransactionRequest, Wallet } from "ethers";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  buildManifest,
  buildTerms,
  createGuard,
  draftPolicy,
  type Explanation,
  hashTerms,
  type Market,
  memoryStore,
  type Terms,
} from "../../src/index.ts";
import { injections } from "../guard/injections.ts";
import { type LocalMarket, startMarket } from "../support/startMarket.ts";

const abi = new Interface(jobMarketAbi);
const HARMLESS = "Give the sum of the second column.";

let local: LocalMarket;
let clean: Recording;
let expiresAt: number;

/** What was built from one text: bytes of each transaction with what carries the text masked, and what was said of it. */
type Recording = { calls: { to: string; value: bigint; data: string }[]; trusted: string[]; untrusted: string[] };

/** A key that writes down what it is asked to send. */
class RecordingWallet extends Wallet {
  readonly sent: TransactionRequest[] = [];
  override async sendTransaction(request: TransactionRequest) {
    this.sent.push(request);
    return super.sendTransaction(request);
  }
  override connect(provider: LocalMarket["provider"]): RecordingWallet {
    const connected = new RecordingWallet(this.privateKey, provider);
    Object.defineProperty(connected, "sent", { value: this.sent });
    return connected;
  }
}

beforeAll(async () => {
  local = await startMarket(3);
  const [client, provider] = await Promise.all([0, 1].map((index) => local.open(local.actor(index))));
  await (await (client as Market).deposit({ amount: "300" })).wait();
  await (await (provider as Market).deposit({ amount: "50" })).wait();
  expiresAt = (await (client as Market).getLatestBlock()).timestamp + 100_000;
  clean = await record(HARMLESS);
});

afterAll(() => local?.stop());

/** Replaces what carries a text, or a signature or hash over it, by its type's zero; everything else stays. */
function mask(data: string): string {
  const parsed = abi.parseTransaction({ data });
  if (parsed === null) throw new Error(`No function of the market: ${data.slice(0, 10)}`);
  const carriers = ["terms", "termsHash", "signature", "deliverable", "optParams", "reason"];
  const masked = (name: string, type: string, value: unknown) =>
    carriers.includes(name) ? (type === "bytes32" ? `0x${"0".repeat(64)}` : "0x") : value;
  const values = parsed.fragment.inputs.map((input, index) => {
    const value = parsed.args[index];
    if (input.components === null) return masked(input.name, input.type, value);
    return input.components.map((field, at) => masked(field.name, field.type, value[at]));
  });
  return data.slice(0, 10) + AbiCoder.defaultAbiCoder().encode(parsed.fragment.inputs, values).slice(2);
}

/** A whole job whose terms, manifest and reason say `text`, on a chain that is put back afterwards. */
async function record(text: string): Promise<Recording> {
  const snapshot = await local.provider.send("evm_snapshot", []);
  try {
    const explanations: Explanation[] = [];
    const wallets = [0, 1].map((index) => new RecordingWallet(local.actor(index).privateKey));
    const policy = draftPolicy(await local.open(), { maxPerDay: "50", maxPerTransaction: "40", approvalAbove: "40" });
    const onExplained = (explanation: Explanation) => explanations.push(explanation);
    const [client, provider] = (await Promise.all(
      wallets.map((signer) =>
        local.open(signer, { guard: createGuard({ policy, store: memoryStore(), onExplained }) }),
      ),
    )) as [Market, Market];
    await actOut(client, provider, text);
    return {
      calls: wallets.flatMap(({ sent }) =>
        sent.map(({ to, value, data }) => ({ to: String(to), value: BigInt(value ?? 0n), data: mask(String(data)) })),
      ),
      trusted: explanations.flatMap(({ sentences, worstCase, next, warnings }) =>
        [...sentences, ...worstCase, ...next, ...warnings].map((line) =>
          line.replaceAll(/\d{4}-\d\d-\d\d [\d:]+ UTC/g, "TIME"),
        ),
      ),
      untrusted: explanations.flatMap((explanation) => explanation.untrusted.map((one) => one.text)),
    };
  } finally {
    await local.provider.send("evm_revert", [snapshot]);
  }
}

async function actOut(client: Market, provider: Market, text: string): Promise<void> {
  const evaluator = local.actor(2).address;
  const terms: Terms = buildTerms({
    title: text.slice(0, 60).toWellFormed(),
    kind: "data-extraction",
    description: text,
    acceptance: { method: "exact-match", description: text },
  });
  const termsHash = hashTerms(terms);
  const posting = await client.post({ evaluator, terms, expiresAt });
  const { jobId } = (await posting.wait()).result;
  const signed = await provider.signOffer({
    jobId,
    termsHash,
    price: "20",
    bond: "2",
    nonce: 0n,
    validUntil: expiresAt,
  });
  await (await provider.bid(signed)).wait();
  await (await client.hire(signed)).wait();
  const file = { name: "sum.txt", mediaType: "text/plain", hash: `0x${"11".repeat(32)}` };
  const manifest = buildManifest({ jobId, termsHash, summary: text, files: [file] });
  await (await provider.submit({ jobId, manifest })).wait();
  await (await client.dispute({ jobId, reason: text.slice(0, 200).toWellFormed() })).wait();
}

test("the corpus is large and of different texts", () => {
  expect(injections.length).toBeGreaterThanOrEqual(60);
  expect(new Set(injections).size).toBe(injections.length);
});

test("a harmless text gives five transactions, explained", () => {
  expect(clean.calls).toHaveLength(5);
  expect(clean.trusted.length).toBeGreaterThan(10);
  expect(clean.untrusted.some((text) => text.includes(HARMLESS))).toBe(true);
});

test.each(injections.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
  "%s changes no transaction and no word of the explanation",
  async (_, text) => {
    const injected = await record(text);
    expect(injected.calls).toEqual(clean.calls);
    expect(injected.trusted).toEqual(clean.trusted);
    expect(injected.trusted.some((line) => line.includes(text))).toBe(false);
    for (const shown of injected.untrusted) {
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.length).toBeLessThanOrEqual(501);
    }
  },
);
