import { identityRegistryAbi, jobMarketAbi, reputationRegistryAbi } from "@surety/contracts/abi";
import type { Deployment } from "@surety/contracts/deployments";
import { buildFile, buildManifest, buildTerms, createMarket, hashTerms, type Market } from "@surety/sdk";
import { Contract, hexlify, type JsonRpcProvider, type JsonRpcSigner, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import { endow } from "../../../../scripts/src/runner/endow.ts";
import { HOSTILE_BYTES, HOSTILE_TEXTS } from "./hostileTexts.ts";

/** Who wrote what pages must not believe, and where it stands. */
export type Hostile = {
  /** Postings whose terms carry one text each, in the order of `HOSTILE_TEXTS`. */
  readonly postings: readonly bigint[];
  /** Jobs that carry the rest: bytes that are no terms, a description, a delivery, a dispute, a ruling. */
  readonly jobs: readonly bigint[];
  readonly client: string;
  readonly provider: string;
  readonly evaluator: string;
};

type Cast = Record<"client" | "provider" | "evaluator", { signer: JsonRpcSigner; market: Market }>;

/** A day. */
const LATER = 86_400;

/** Writes hostile words into every field of the chain that takes words. The node mines at once. */
export async function playHostile(node: JsonRpcProvider, deployment: Deployment): Promise<Hostile> {
  const signers = await Promise.all([7, 8, 9].map((index) => node.getSigner(index)));
  const open = async (signer: JsonRpcSigner) => {
    const market = await createMarket({ provider: node, signer, deployment, pollMs: 20 });
    await endow(node, signer.address, market.token, "100");
    return { signer, market };
  };
  const [client, provider, evaluator] = await Promise.all(signers.map(open));
  if (client === undefined || provider === undefined || evaluator === undefined) throw new Error("Three accounts.");
  const cast: Cast = { client, provider, evaluator };
  const postings = await postTexts(cast);
  const jobs = [...(await postBytes(cast)), await disputeJob(cast)];
  await register(cast, deployment);
  const { address } = client.signer;
  return { postings, jobs, client: address, provider: provider.signer.address, evaluator: evaluator.signer.address };
}

function termsOf(text: string) {
  const acceptance = { method: "none", description: text };
  return buildTerms({ title: text.slice(0, 120), kind: "hostile", description: text, acceptance });
}

async function postTexts({ client, evaluator }: Cast): Promise<bigint[]> {
  const { market } = client;
  const expiresAt = (await market.getLatestBlock()).timestamp + LATER;
  const jobs: bigint[] = [];
  for (const text of HOSTILE_TEXTS) {
    const posting = await market.post({ evaluator: evaluator.signer.address, terms: termsOf(text), expiresAt });
    jobs.push((await posting.wait()).result.jobId);
  }
  return jobs;
}

async function postBytes({ client, provider, evaluator }: Cast): Promise<bigint[]> {
  const contract = new Contract(client.market.address, jobMarketAbi, client.signer);
  const expiresAt = (await client.market.getLatestBlock()).timestamp + LATER;
  const jobs: bigint[] = [];
  for (const text of HOSTILE_BYTES) {
    const bytes = toUtf8Bytes(text);
    const sent = await contract
      .getFunction("post")
      .send(evaluator.signer.address, keccak256(bytes), expiresAt, hexlify(bytes));
    await sent.wait();
    jobs.push(await contract.getFunction("jobCounter").staticCall());
  }
  const [description = ""] = HOSTILE_TEXTS;
  const roles = { provider: provider.signer.address, evaluator: evaluator.signer.address };
  const plain = await client.market.createJob({ ...roles, expiresAt, description });
  return [...jobs, (await plain.wait()).result.jobId];
}

/** A job whose delivery, dispute, ruling and ratings are all hostile. */
async function disputeJob({ client, provider, evaluator }: Cast): Promise<bigint> {
  const [script = "", image = ""] = HOSTILE_TEXTS;
  const terms = termsOf(image);
  const termsHash = hashTerms(terms);
  await (await client.market.deposit({ amount: "20" })).wait();
  await (await provider.market.deposit({ amount: "5" })).wait();
  const price = { price: "10", bond: "2", evaluatorFee: "0.5" };
  const periods = { deliveryPeriod: LATER, reviewPeriod: LATER, rulingPeriod: LATER };
  const offer = { evaluator: evaluator.signer.address, termsHash, ...price, ...periods };
  const signed = await provider.market.signOffer(offer);
  const { jobId } = (await (await client.market.hire(signed, { terms })).wait()).result;
  const file = buildFile({ name: image, mediaType: "text/html", content: HOSTILE_TEXTS.join("\n"), inline: true });
  const manifest = buildManifest({ jobId, termsHash, summary: script, files: [file] });
  await (await provider.market.submit({ jobId, manifest })).wait();
  await (await client.market.dispute({ jobId, reason: HOSTILE_TEXTS.join(" ").slice(0, 900) })).wait();
  await (await evaluator.market.resolve({ jobId, share: 2_500, reason: "<img src=x onerror=stolen=1>" })).wait();
  await (await client.market.rate({ jobId, score: 1, tag: "<svg onload=stolen=1>" })).wait();
  return jobId;
}

/** An agent whose registration, addresses and feedback are hostile. */
async function register({ provider, client }: Cast, { registries }: Deployment): Promise<void> {
  if (registries === undefined) throw new Error("The record names no registries.");
  const [script = "", image = "", svg = ""] = HOSTILE_TEXTS;
  const identity = new Contract(registries.identity.address, identityRegistryAbi, provider.signer);
  const services = [
    { name: svg, endpoint: "javascript:globalThis.stolen=30", skills: [image], domains: [script] },
    { name: "web", endpoint: "http://evil.invalid/30" },
  ];
  const file = { type: script, name: image, description: script, image: "http://evil.invalid/31.png", services };
  const uri = `data:application/json;base64,${Buffer.from(JSON.stringify(file)).toString("base64")}`;
  for (const address of [uri, "javascript:globalThis.stolen=32"]) {
    await (await identity.getFunction("register(string)").send(address)).wait();
  }
  const reputation = new Contract(registries.reputation.address, reputationRegistryAbi, client.signer);
  const feedback = [0, 1, 0, image, svg, "javascript:globalThis.stolen=33", "http://evil.invalid/33", ZeroHash];
  await (await reputation.getFunction("giveFeedback").send(...feedback)).wait();
}
