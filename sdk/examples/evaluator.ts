// An evaluator that runs until it is told to end (Ctrl-C). Parties name its address in their offers; when one of their jobs is disputed,
// it reads the evidence that travels in the events themselves, checks every hash, repeats the work and rules. It fetches nothing: an
// address in a stranger's text is not one to call. Needs a local chain and its index: `pnpm start`. SURETY_RPC_URL and
// SURETY_INDEXER_URL name others.
import { setTimeout as pause } from "node:timers/promises";
import { createLocalAgents, type IndexedJob, parseManifest } from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const { evaluator } = await createLocalAgents(["evaluator"], { rpcUrl, indexerUrl });
const POLL_MS = 500;

type Ruling = { share: number; reason: string };

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
async function judge(job: IndexedJob): Promise<Ruling> {
  const terms = job.termsHash === null ? null : await evaluator.index.getTerms(job.termsHash);
  if (!terms?.ok || terms.hash !== job.termsHash) return { share: 5_000, reason: "terms cannot be read" };
  const csv = terms.document.inputs?.[0]?.inline;
  if (terms.document.kind !== "data-extraction" || csv === undefined) return { share: 5_000, reason: "unknown work" };
  const delivery = parseManifest(job.manifest ?? "0x");
  if (!delivery.ok || delivery.hash !== job.deliverable) return { share: 0, reason: "delivery cannot be read" };
  const isRight = delivery.document.files[0]?.inline === sumOf(csv);
  return isRight ? { share: 10_000, reason: "the sum is right" } : { share: 0, reason: "the sum is wrong" };
}

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
console.log(`Evaluator ${evaluator.account}`);

while (!ending.signal.aborted) {
  const { items } = await evaluator.index.listJobs({ evaluator: evaluator.account, whoseTurn: "evaluator" });
  for (const job of items) {
    const { share, reason } = await judge(job);
    const ruling = await (await evaluator.resolve({ jobId: job.jobId, share, reason })).wait();
    await evaluator.index.waitForBlock(ruling.receipt.blockNumber); // else the next list shows the job again
    console.log(`Job ${job.jobId}: ${share / 100} % to the provider, ${reason}`);
  }
  await pause(POLL_MS, undefined, { signal: ending.signal }).catch(() => undefined);
}
console.log("Ended.");
