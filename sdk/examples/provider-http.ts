// A provider behind HTTP. `POST /quotes` answers terms with a signed offer; who hires by it is served as the chain says so, and
// `GET /files/<hash>` hands out what was delivered. The client trusts none of the answers: it compares hashes, and lets the chain check
// the rest. Needs a local chain and its index: `pnpm start`. SURETY_RPC_URL and SURETY_INDEXER_URL name others.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  buildFile,
  buildTerms,
  createLocalAgents,
  type Delivery,
  formatAmount,
  hashTerms,
  type JobBrief,
  parseAmount,
  parseManifest,
  parseSignedOffer,
  type Terms,
  writeSignedOffer,
} from "@surety/sdk";

const { SURETY_RPC_URL: rpcUrl, SURETY_INDEXER_URL: indexerUrl } = process.env;
const names = ["client", "provider", "evaluator"] as const;
const { client, provider, evaluator } = await createLocalAgents(names, { rpcUrl, indexerUrl });
const { decimals } = client.token;

/** The work: factors of `count` numbers from `from` on. Dear to find, cheap to check. */
function factorise(value: number): number[] {
  for (let factor = 2; factor * factor <= value; factor++) {
    if (value % factor === 0) return [factor, ...factorise(value / factor)];
  }
  return [value];
}

// --- the provider ---

const files = new Map<string, string>();

/** Range that terms ask for; undefined if this provider does not do such work. */
function rangeOf({ kind, acceptance }: Terms): { from: number; count: number } | undefined {
  const { from, count } = acceptance.parameters ?? {};
  const isRange = Number.isSafeInteger(from) && Number.isSafeInteger(count);
  if (kind !== "factoring" || !isRange || Number(from) < 2 || Number(from) > 2e9) return undefined;
  return Number(count) < 1 || Number(count) > 1_000 ? undefined : { from: Number(from), count: Number(count) };
}

/** A price for terms, signed for one client: the whole contract, which the client may take or leave for an hour. */
async function quote(body: { client: string; evaluator: string; terms: Terms }): Promise<string> {
  const { client: hirer, evaluator: judge, terms: wanted } = body;
  const termsHash = hashTerms(wanted); // checks them, too
  const range = rangeOf(wanted);
  if (range === undefined)
    throw new Error("This provider factorises up to 1,000 numbers of at most 2e9, nothing else.");
  const price = (BigInt(range.count) * parseAmount("1", decimals)) / 100n; // a cent a number
  const signed = await provider.signOffer({ termsHash, price, bond: price / 10n, client: hirer, evaluator: judge });
  return JSON.stringify(writeSignedOffer(signed));
}

/** The work of a job that was hired by one of the quotes. The file is too large for the manifest, which names it by its hash. */
function work({ jobId, terms: wanted }: JobBrief): Delivery {
  const range = wanted === null ? undefined : rangeOf(wanted);
  if (range === undefined) throw new Error(`Job ${jobId} was hired by no quote of this provider.`);
  const content = Array.from({ length: range.count }, (_, index) => factorise(range.from + index).join(" ")).join("\n");
  const file = buildFile({ name: "factors.txt", mediaType: "text/plain", content });
  files.set(file.hash, content);
  return { summary: "Factors, one number a line.", files: [file] };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, door, name = ""] = (request.url ?? "").split("/");
  try {
    if (door === "files") {
      const content = files.get(name);
      response.writeHead(content === undefined ? 404 : 200, { "content-type": "text/plain" }).end(content);
    } else if (door === "quotes") response.end(await quote(JSON.parse(await text(request))));
    else response.writeHead(404).end();
  } catch (error) {
    response.writeHead(422).end(error instanceof Error ? error.message : "refused");
  }
}

const server = createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
await (await provider.deposit({ amount: "10" })).wait();
const stop = new AbortController();
provider.asProvider({ signal: stop.signal, onJob: work, onError: (error) => console.error(error.message) });

// --- the client ---

const terms = buildTerms({
  title: "Factors of 500 numbers",
  kind: "factoring",
  description: "Give the prime factors of `count` whole numbers from `from` on, ascending, one number a line.",
  acceptance: {
    method: "multiplication",
    description: "Each line multiplies to its number, and each factor is prime.",
    parameters: { from: 1_000_000_000, count: 500 },
  },
});
await (await client.deposit({ amount: "20" })).wait();
const asked = { client: client.account, evaluator: evaluator.account, terms };
const quoted = await fetch(`${url}/quotes`, { method: "POST", body: JSON.stringify(asked) });
if (!quoted.ok) throw new Error(await quoted.text());
const signed = parseSignedOffer(await quoted.json());
const { offer } = signed;
const { problems } = await client.verifyOffer(signed);
if (problems.length > 0) throw new Error(problems.join(" "));
if (offer.termsHash !== hashTerms(terms)) throw new Error("The offer is for other terms.");
if (offer.evaluator !== evaluator.account || offer.price > parseAmount("6", decimals)) throw new Error("Not as asked.");
console.log(`Quoted: ${formatAmount(offer.price, decimals)}, bond ${formatAmount(offer.bond, decimals)}`);

const { jobId } = (await (await client.hire(signed, { terms })).wait()).result;
await client.job(jobId).until("Submitted");

// What the chain holds is the hash of the manifest; the manifest holds the hash of the file.
await client.index.waitForBlock((await client.getLatestBlock()).number);
const job = await client.index.getJob(jobId);
const delivery = parseManifest(job?.manifest ?? "0x");
const [file] = delivery.ok && delivery.hash === job?.deliverable ? delivery.document.files : [];
if (file === undefined) throw new Error("There is no manifest with the delivered hash.");
const content = await (await fetch(`${url}/files/${file.hash}`)).text();
const { name, mediaType } = file;
const isWhole = buildFile({ name, mediaType, content }).hash === file.hash;
const isPrime = (value: number) => value > 1 && factorise(value).length === 1;
const isRight = content.split("\n").every((line, index) => {
  const factors = line.split(" ").map(Number);
  return factors.every(isPrime) && factors.reduce((product, factor) => product * factor) === 1_000_000_000 + index;
});
console.log(`Delivered: ${content.length} bytes over HTTP, hash ${isWhole ? "equal" : "different"}`);
if (!isWhole || !isRight || content.split("\n").length !== 500) {
  await (await client.dispute({ jobId, reason: "The factors are not right." })).wait();
  throw new Error("Disputed.");
}
const { how, toProvider } = (await (await client.accept({ jobId })).wait()).result;
console.log(`${how}: ${formatAmount(toProvider, decimals)} to the provider, its bond included`);
stop.abort();
server.close();
