// A provider that hires others for parts of its job: two levels, each with its own escrow and bond. The contractor splits the texts that
// it was given, posts a job for each half, takes the cheapest bid, spot-checks what comes back, joins it and delivers. Needs a local
// chain and its index: `pnpm start`. SURETY_RPC_URL and SURETY_INDEXER_URL name others.
import {
  buildFile,
  buildTerms,
  createLocalAgents,
  type DocumentFile,
  formatAmount,
  type JobBrief,
  type SignedOffer,
  type Terms,
} from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const names = ["client", "contractor", "careful", "cheap", "evaluator"] as const;
const { client, contractor, careful, cheap, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });
const stop = new AbortController();
const common = { signal: stop.signal, onError: (error: Error) => console.error(error.message) };

const TEXTS = {
  "one.txt": "the cat saw the dog and the dog saw the cat",
  "two.txt": "the sea is blue and the sky is blue",
  "three.txt": "a job in a job is a job",
  "four.txt": "the end of the text is the end",
};
/** More texts than this are the contractor's business, which hires others for them. */
const HANDFUL = 2;
type Counts = Map<string, number>;

/** How often each word stands in these texts. */
function countWords(texts: readonly DocumentFile[]): Counts {
  const counts: Counts = new Map();
  for (const word of texts.flatMap(({ inline = "" }) => inline.split(" ")))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function join(parts: readonly Counts[]): Counts {
  const joined: Counts = new Map();
  for (const [word, count] of parts.flatMap((part) => [...part])) joined.set(word, (joined.get(word) ?? 0) + count);
  return joined;
}

/** Counts as they are delivered: one word a line, in order. */
function write(counts: Counts): string {
  return [...counts]
    .map(([word, count]) => `${word} ${count}`)
    .sort()
    .join("\n");
}

function read({ manifest }: JobBrief): Counts {
  const lines = (manifest?.files[0]?.inline ?? "").split("\n");
  return new Map(lines.map((line) => [line.split(" ")[0] ?? "", Number(line.split(" ")[1])]));
}

function termsFor(inputs: readonly DocumentFile[]): Terms {
  return buildTerms({
    title: `Words of ${inputs.length} texts`,
    kind: "word-count",
    description: "Count each word over all texts. Answer: a line with word and count for each, in order.",
    inputs: [...inputs],
    acceptance: { method: "recount", description: "The counts are those of the texts." },
  });
}

/** The texts of a job that is a word count; none of any other. */
function textsOf({ terms }: JobBrief): readonly DocumentFile[] {
  return terms?.kind === "word-count" ? (terms.inputs ?? []) : [];
}

/** Buys for an account: posts, hires the cheapest of so many bids, and takes what passes the check. */
function buyer(account: typeof client, maxPrice: string, bidders: number, isRight: (job: JobBrief) => boolean) {
  const byPrice = (a: SignedOffer, b: SignedOffer) => Number(a.offer.price - b.offer.price);
  const taken = new Map<bigint, Counts>();
  const { order } = account.asClient({
    ...common,
    evaluator: evaluator.account,
    maxPrice,
    choose: (bids) => (bids.length < bidders ? null : (bids.toSorted(byPrice)[0] ?? null)),
    review: (job) => {
      if (!isRight(job)) return "The counts are wrong.";
      taken.set(job.jobId, read(job));
      return true;
    },
  });
  return async (terms: Terms): Promise<Counts> => {
    const { jobId, budget, status } = await order(terms);
    console.log(`${terms.title}: ${status} at ${formatAmount(budget, account.token.decimals)}`);
    const counts = taken.get(jobId);
    if (counts === undefined) throw new Error(`Job ${jobId} brought nothing.`);
    return counts;
  };
}

/** Works for an account on handfuls, at a price that depends on how busy it is. */
function sellHandfuls(account: typeof client, priceOf: (jobsBefore: number) => string): void {
  let jobs = 0;
  account.asProvider({
    ...common,
    offer: (posting) => {
      const { length } = textsOf(posting);
      return length === 0 || length > HANDFUL ? null : { price: priceOf(jobs), bond: "1" };
    },
    onJob: (job) => {
      jobs += 1;
      return write(countWords(textsOf(job)));
    },
  });
}

for (const agent of [client, contractor, careful, cheap]) await (await agent.deposit({ amount: "50" })).wait();
sellHandfuls(careful, (jobsBefore) => (jobsBefore === 0 ? "6" : "9"));
sellHandfuls(cheap, () => "7");

// A spot check: the part's counts are at least those of its first text.
const buyPart = buyer(contractor, "10", 2, (job) => {
  const counts = read(job);
  return [...countWords(textsOf(job).slice(0, 1))].every(([word, least]) => (counts.get(word) ?? 0) >= least);
});
contractor.asProvider({
  ...common,
  offer: (posting) => (textsOf(posting).length > HANDFUL ? { price: "20", bond: "1" } : null),
  onJob: async (job) => {
    const texts = textsOf(job);
    const parts: Counts[] = [];
    for (let at = 0; at < texts.length; at += HANDFUL)
      parts.push(await buyPart(termsFor(texts.slice(at, at + HANDFUL))));
    return write(join(parts));
  },
});

const inputs = Object.entries(TEXTS).map(([name, content]) =>
  buildFile({ name, mediaType: "text/plain", content, inline: true }),
);
const buyAll = buyer(client, "25", 1, (job) => write(read(job)) === write(countWords(inputs)));
const counts = await buyAll(termsFor(inputs));
stop.abort();
console.log(`"the" stands ${counts.get("the")} times.`);
for (const [name, agent] of Object.entries({ client, contractor, careful, cheap })) {
  console.log(`${name}: ${formatAmount(await agent.getAccountBalance(agent.account), agent.token.decimals)}`);
}
