import { buildFile, buildTerms, createLocalAgents, type JobBrief, type SignedOffer } from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env; // by default what `pnpm start` serves
const names = ["client", "honest", "cheat", "evaluator"] as const;
const { client, honest, cheat, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });
for (const agent of [client, honest, cheat]) await (await agent.deposit({ amount: "100" })).wait();
const stop = new AbortController();

const terms = buildTerms({
  title: "Sum of a column",
  kind: "data-extraction",
  description: "Give the sum of the second column.",
  inputs: [buildFile({ name: "table.csv", mediaType: "text/csv", content: "pears,20\nfigs,22", inline: true })],
  acceptance: { method: "exact-match", description: "The sum in decimal digits." },
});
const sum = (csv = "") => String(csv.split("\n").reduce((total, row) => total + Number(row.split(",")[1]), 0));
const work = ({ terms }: JobBrief) => sum(terms?.inputs?.[0]?.inline);
const isRight = (job: JobBrief) => job.manifest?.files[0]?.inline === work(job);

const offer = (price: string) => (posting: JobBrief) =>
  posting.terms?.kind === terms.kind ? { price, bond: "2", evaluatorFee: "0.50" } : null;
honest.asProvider({ signal: stop.signal, offer: offer("10"), onJob: work });
cheat.asProvider({ signal: stop.signal, offer: offer("8"), onJob: () => "41" });
evaluator.asEvaluator({ signal: stop.signal, onDispute: (job) => ({ share: isRight(job) ? 10_000 : 0 }) });
const byPrice = (a: SignedOffer, b: SignedOffer) => Number(a.offer.price - b.offer.price);
const caught = new Set<string | null>();
const { order } = client.asClient({
  signal: stop.signal,
  evaluator: evaluator.account,
  maxPrice: "20",
  choose: (bids) =>
    bids.length < 2 ? null : (bids.toSorted(byPrice).find(({ offer }) => !caught.has(offer.provider)) ?? null),
  review: (job) => isRight(job) || (caught.add(job.provider) && "The sum is wrong."),
});
for (const turn of ["first", "second"]) {
  const { status, provider } = await order(terms);
  console.log(`${turn}: ${status}, work of ${provider === cheat.account ? "the cheat" : "the honest one"}`);
}
stop.abort();
for (const { account } of [client, honest, cheat, evaluator]) console.log(await client.getAccountBalance(account));
