// An evaluator that runs until it is told to end (Ctrl-C). Parties name its address in their offers; when one of their jobs is disputed,
// it takes the evidence that travels in the events themselves, checks every hash, repeats the work and rules. It fetches nothing: an
// address in a stranger's text is not one to call. Needs a local chain and its index: `pnpm start`. SURETY_RPC_URL and
// SURETY_INDEXER_URL name others.
import { createLocalAgents, parseManifest, type Ruling } from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const { evaluator } = await createLocalAgents(["evaluator"], { rpcUrl, indexerUrl });
const NOTHING_TO_JUDGE = 5_000;

/** The one kind of work that this evaluator understands, done again: the sum of a CSV's second column. */
function sumOf(csv: string): string {
  return String(
    csv
      .trim()
      .split("\n")
      .reduce((total, row) => total + Number(row.split(",")[1]), 0),
  );
}

/** What the evidence says. A document counts only under its hash; those of the files within were checked when it was parsed. */
async function judge(jobId: bigint): Promise<Ruling> {
  await evaluator.index.waitForBlock((await evaluator.getLatestBlock()).number);
  const job = await evaluator.index.getJob(jobId);
  const terms = job?.termsHash ? await evaluator.index.getTerms(job.termsHash) : null;
  if (!terms?.ok || terms.hash !== job?.termsHash) return { share: NOTHING_TO_JUDGE, reason: "terms cannot be read" };
  const csv = terms.document.inputs?.[0]?.inline;
  if (terms.document.kind !== "data-extraction" || csv === undefined) {
    return { share: NOTHING_TO_JUDGE, reason: "unknown work" };
  }
  const delivery = parseManifest(job.manifest ?? "0x");
  if (!delivery.ok || delivery.hash !== job.deliverable) return { share: 0, reason: "delivery cannot be read" };
  const isRight = delivery.document.files[0]?.inline === sumOf(csv);
  return isRight ? { share: 10_000, reason: "the sum is right" } : { share: 0, reason: "the sum is wrong" };
}

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
const { done } = evaluator.asEvaluator({
  signal: ending.signal,
  onDispute: async ({ jobId }) => {
    const ruling = await judge(jobId);
    console.log(`Job ${jobId}: ${ruling.share / 100} % to the provider, ${ruling.reason}`);
    return ruling;
  },
  onError: (error, jobId) => console.error(`Job ${jobId}: ${error.message}`),
});
console.log(`Evaluator ${evaluator.account}`);
await done;
console.log("Ended.");
