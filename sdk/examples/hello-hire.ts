import { buildFile, buildManifest, buildTerms, createLocalAgents, hashTerms, parseManifest } from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env; // by default what `pnpm start` serves
const names = ["client", "provider", "evaluator"] as const;
const { client, provider, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });
await (await client.deposit({ amount: "100" })).wait();
await (await provider.deposit({ amount: "10" })).wait();

const terms = buildTerms({
  title: "Sum of a column",
  kind: "data-extraction",
  description: "Give the sum of the second column.",
  inputs: [buildFile({ name: "table.csv", mediaType: "text/csv", content: "pears,20\nfigs,22", inline: true })],
  acceptance: { method: "exact-match", description: "The sum in decimal digits." },
});
const prices = { price: "10", bond: "2", evaluatorFee: "0.50", evaluator: evaluator.account };
const sum = (csv = "") => String(csv.split("\n").reduce((total, row) => total + Number(row.split(",")[1]), 0));

/** Reads a delivery as anyone can, and checks it against the terms. */
async function isRight(jobId: bigint) {
  const job = await client.index.getJob(jobId);
  const delivery = parseManifest(job?.manifest ?? "0x");
  if (!delivery.ok || delivery.hash !== job?.deliverable) return false;
  return delivery.document.files[0]?.inline === sum(terms.inputs?.[0]?.inline);
}

async function trade(work: (csv?: string) => string) {
  const offer = await provider.signOffer({ termsHash: hashTerms(terms), ...prices });
  const { jobId } = (await (await client.hire(offer, { terms })).wait()).result;
  const content = work(terms.inputs?.[0]?.inline);
  const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content, inline: true });
  const manifest = buildManifest({ jobId, termsHash: hashTerms(terms), summary: "The sum.", files: [file] });
  const { receipt } = await (await provider.submit({ jobId, manifest })).wait();
  await client.index.waitForBlock(receipt.blockNumber);
  if (await isRight(jobId)) return (await (await client.accept({ jobId })).wait()).result;
  await (await client.dispute({ jobId, reason: `The sum is not ${content}.` })).wait();
  return (await (await evaluator.resolve({ jobId, share: (await isRight(jobId)) ? 10_000 : 0 })).wait()).result;
}
console.log("honest:", await trade(sum), "junk:", await trade(() => "41"));
