// A provider that hires others for parts of its job: two levels, each with its own escrow and bond. The contractor splits the texts that
// it was given, posts a job for each half, takes the cheapest bid, spot-checks what comes back, joins it and delivers. Needs a local
// chain and its index: `pnpm start`. SURETY_RPC_URL and SURETY_INDEXER_URL name others.
import {
  buildFile,
  buildManifest,
  buildTerms,
  createLocalAgents,
  type DocumentFile,
  formatAmount,
  type LocalAgent,
  parseManifest,
  type Terms,
} from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const names = ["client", "contractor", "careful", "cheap", "evaluator"] as const;
const { client, contractor, careful, cheap, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });

const TEXTS = {
  "one.txt": "the cat saw the dog and the dog saw the cat",
  "two.txt": "the sea is blue and the sky is blue",
  "three.txt": "a job in a job is a job",
  "four.txt": "the end of the text is the end",
};
type Counts = Record<string, number>;

/** How often each word stands in a text. */
function countWords(text: string): Counts {
  const counts: Counts = {};
  for (const word of text.split(" ")) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function join(parts: readonly Counts[]): Counts {
  const joined: Counts = {};
  for (const [word, count] of parts.flatMap(Object.entries)) joined[word] = (joined[word] ?? 0) + count;
  return joined;
}

function termsFor(inputs: readonly DocumentFile[]): Terms {
  return buildTerms({
    title: `Words of ${inputs.length} texts`,
    kind: "word-count",
    description: "Count each word over all texts. Answer: a JSON object from word to count.",
    inputs: [...inputs],
    acceptance: { method: "recount", description: "The counts are those of the texts." },
  });
}

/** Posts work, lets the bidders bid, and hires the cheapest bid that fits. */
async function hireCheapest(hirer: LocalAgent, terms: Terms, bidders: ReadonlyMap<LocalAgent, string>) {
  const { timestamp } = await hirer.getLatestBlock();
  const posting = { evaluator: evaluator.account, terms, expiresAt: timestamp + 3_600 };
  const { jobId, termsHash } = (await (await hirer.post(posting)).wait()).result;
  for (const [bidder, price] of bidders) {
    const bid = await bidder.bid(await bidder.signOffer({ jobId, termsHash, price, bond: "1" }));
    await hirer.index.waitForBlock((await bid.wait()).receipt.blockNumber);
  }
  const { items } = await hirer.index.listBids(jobId);
  const [best] = items.filter(({ isMatching }) => isMatching).sort((a, b) => (a.offer.price < b.offer.price ? -1 : 1));
  if (best === undefined) throw new Error(`Nobody bid on job ${jobId}.`);
  await (await hirer.hire(best)).wait();
  const provider = [...bidders.keys()].find(({ account }) => account === best.offer.provider);
  if (provider === undefined) throw new Error("A stranger was cheaper.");
  console.log(`Job ${jobId}: hired at ${formatAmount(best.offer.price, hirer.token.decimals)}`);
  return { jobId, provider };
}

/** The texts that a job is about, as its provider finds them: in the terms, under their hash. */
async function readTexts(provider: LocalAgent, jobId: bigint) {
  const termsHash = (await provider.index.getJob(jobId))?.termsHash ?? "";
  const terms = await provider.index.getTerms(termsHash);
  if (!terms?.ok || terms.document.kind !== "word-count") throw new Error(`Job ${jobId} is no word count.`);
  return { termsHash, texts: terms.document.inputs ?? [] };
}

/** Delivers counts and waits until the index shows it. */
async function deliver(provider: LocalAgent, jobId: bigint, termsHash: string, counts: Counts): Promise<void> {
  const content = JSON.stringify(counts);
  const file = buildFile({ name: "counts.json", mediaType: "application/json", content, inline: true });
  const manifest = buildManifest({ jobId, termsHash, summary: "Word counts.", files: [file] });
  const { receipt } = await (await provider.submit({ jobId, manifest })).wait();
  await provider.index.waitForBlock(receipt.blockNumber);
}

/** A worker's whole part: read, count, deliver. */
async function count(worker: LocalAgent, jobId: bigint): Promise<void> {
  const { termsHash, texts } = await readTexts(worker, jobId);
  await deliver(worker, jobId, termsHash, join(texts.map(({ inline = "" }) => countWords(inline))));
}

/** Reads what was delivered, and accepts it if it passes the check; else disputes it. */
async function acceptIf(hirer: LocalAgent, jobId: bigint, check: (counts: Counts) => boolean): Promise<Counts> {
  const job = await hirer.index.getJob(jobId);
  const delivery = parseManifest(job?.manifest ?? "0x");
  const isSubmitted = delivery.ok && delivery.hash === job?.deliverable;
  const counts: Counts = isSubmitted ? JSON.parse(delivery.document.files[0]?.inline ?? "{}") : {};
  if (!check(counts)) {
    await (await hirer.dispute({ jobId, reason: "The counts are wrong." })).wait();
    throw new Error(`Job ${jobId} is disputed.`);
  }
  await (await hirer.accept({ jobId })).wait();
  console.log(`Job ${jobId}: accepted`);
  return counts;
}

/** The contractor's whole part: split, hire for each half, spot-check, join, deliver. */
async function contract(jobId: bigint): Promise<void> {
  const { termsHash, texts } = await readTexts(contractor, jobId);
  const middle = Math.ceil(texts.length / 2);
  const parts: Counts[] = [];
  for (const half of [texts.slice(0, middle), texts.slice(middle)]) {
    // The busier `careful` is, the dearer; `cheap` always asks the same.
    const bids = new Map([
      [careful, parts.length === 0 ? "6" : "9"],
      [cheap, "7"],
    ]);
    const part = await hireCheapest(contractor, termsFor(half), bids);
    await count(part.provider, part.jobId);
    const sample = Object.entries(countWords(half[0]?.inline ?? ""));
    parts.push(
      await acceptIf(contractor, part.jobId, (counts) => sample.every(([word, least]) => (counts[word] ?? 0) >= least)),
    );
  }
  await deliver(contractor, jobId, termsHash, join(parts));
}

for (const agent of [client, contractor, careful, cheap]) await (await agent.deposit({ amount: "50" })).wait();
const inputs = Object.entries(TEXTS).map(([name, content]) =>
  buildFile({ name, mediaType: "text/plain", content, inline: true }),
);
const { jobId } = await hireCheapest(client, termsFor(inputs), new Map([[contractor, "20"]]));
await contract(jobId);
const expected = JSON.stringify(join(Object.values(TEXTS).map(countWords)));
const total = await acceptIf(client, jobId, (counts) => JSON.stringify(counts) === expected);
console.log(`"the" stands ${total.the} times.`);
for (const [name, agent] of Object.entries({ client, contractor, careful, cheap })) {
  console.log(`${name}: ${formatAmount(await agent.getAccountBalance(agent.account), agent.token.decimals)}`);
}
