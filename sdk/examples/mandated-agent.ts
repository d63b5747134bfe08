// A principal lets its operator, a hot key, hire for it within a mandate. The operator hires, is refused above its caps by the contract,
// and is revoked. Needs a local chain and its index: `pnpm start`. SURETY_RPC_URL and SURETY_INDEXER_URL name others.
import {
  buildFile,
  buildManifest,
  buildTerms,
  ContractRevertError,
  createLocalAgents,
  formatAmount,
  hashTerms,
  parseManifest,
  type SignedOffer,
} from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const names = ["principal", "operator", "provider", "evaluator"] as const;
const { principal, operator, provider, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });
const whole = (units: bigint) => formatAmount(units, operator.token.decimals);

const terms = buildTerms({
  title: "Words in order",
  kind: "sorting",
  description: "Sort the words of the input by code unit, one a line.",
  inputs: [buildFile({ name: "words.txt", mediaType: "text/plain", content: "pear\napple\nfig", inline: true })],
  acceptance: { method: "exact-match", description: "The sorted words, one a line." },
});
const termsHash = hashTerms(terms);

// The principal's money, and how much of it the operator may put at risk: 12 a job, 20 a day, with one evaluator, for a week.
await (await principal.deposit({ amount: "100" })).wait();
await (
  await principal.setMandate({
    operator: operator.account,
    rights: ["hire", "accept"],
    maxPerJob: "12",
    maxPerPeriod: "20",
    period: 86_400,
    expiresAt: (await principal.getLatestBlock()).timestamp + 7 * 86_400,
    evaluator: evaluator.account,
  })
).wait();

/** The provider's offer for a direct hire by the principal. */
function quote(price: string): Promise<SignedOffer> {
  return provider.signOffer({ termsHash, price, client: principal.account, evaluator: evaluator.account });
}

/** The operator hires with the principal's money, and prints what the contract says. */
async function hire(price: string): Promise<bigint | undefined> {
  try {
    const hiring = await operator.hire(await quote(price), { terms, principal: principal.account });
    const { jobId } = (await hiring.wait()).result;
    const mandate = await operator.getMandate({ principal: principal.account, operator: operator.account });
    console.log(`Hired for ${price}: job ${jobId}. Left in this period: ${whole(mandate?.left ?? 0n)}`);
    return jobId;
  } catch (error) {
    if (!(error instanceof ContractRevertError)) throw error;
    console.log(`Refused at ${price}: ${error.message}`);
    return undefined;
  }
}

const jobId = await hire("8");
if (jobId === undefined) throw new Error("The mandate should allow this.");
await hire("15"); // above the cap per job
await hire("10.50"); // above what is left of the period: a dispute would add a stake of 1.05

// The provider works from the terms, and the operator checks the delivery before it accepts.
const words = (terms.inputs?.[0]?.inline ?? "").split("\n").sort().join("\n");
const file = buildFile({ name: "sorted.txt", mediaType: "text/plain", content: words, inline: true });
const manifest = buildManifest({ jobId, termsHash, summary: "Sorted.", files: [file] });
const { receipt } = await (await provider.submit({ jobId, manifest })).wait();
await operator.index.waitForBlock(receipt.blockNumber);
const job = await operator.index.getJob(jobId);
const delivery = parseManifest(job?.manifest ?? "0x");
if (!delivery.ok || delivery.hash !== job?.deliverable) throw new Error("The manifest is not what was submitted.");
if (delivery.document.files[0]?.inline !== "apple\nfig\npear") throw new Error("Not what was wanted.");
const { toProvider } = (await (await operator.accept({ jobId })).wait()).result;
console.log(`Accepted: the provider has ${whole(toProvider)}`);

await (await principal.revokeMandate({ operator: operator.account })).wait();
await hire("1");
console.log(`The principal has ${whole(await principal.getAccountBalance(principal.account))} of 100.`);
