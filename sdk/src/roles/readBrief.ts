import { getBytes } from "ethers";
import { readHead } from "../chain/readBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { parseManifest, parseTerms } from "../documents/parseDocument.ts";
import { cleanText } from "../errors/cleanText.ts";
import type { MarketEvent } from "../events/MarketEvent.ts";
import { readEvents } from "../events/readEvents.ts";
import { topicsOf } from "../events/topicsOf.ts";
import type { JobState } from "../jobs/JobState.ts";
import type { JobBrief } from "./JobBrief.ts";

/** Reads what was published about a job since a block. */
export async function readBrief(client: MarketClient, job: JobState, fromBlock: number): Promise<JobBrief> {
  const { number: toBlock } = await readHead(client);
  const events = await readEvents(client, topicsOf(client.marketInterface, job.jobId), fromBlock, toBlock);
  const offer = find(events, "Hired")?.args.offer ?? null;
  const published = find(events, "TermsPublished") ?? (await directTerms(client, offer?.termsHash, fromBlock, toBlock));
  const terms = published === undefined ? undefined : parseTerms(published.args.terms);
  const delivered = find(events, "Delivered");
  const manifest = delivered === undefined ? undefined : parseManifest(delivered.args.manifest);
  // The contract publishes any bytes beside the hash that was submitted.
  const isSubmitted = manifest?.hash === find(events, "JobSubmitted")?.args.deliverable;
  const disputed = find(events, "Disputed");
  return {
    ...job,
    termsHash: offer?.termsHash ?? published?.args.termsHash ?? null,
    terms: terms?.ok ? terms.document : null,
    bids: events.flatMap((event) => (event.name === "BidPlaced" ? [event.args] : [])),
    offer,
    manifest: manifest?.ok && isSubmitted ? manifest.document : null,
    reason: disputed === undefined ? null : textOf(disputed.args.reason),
  };
}

/** Terms of a direct hire are published under their hash alone. */
async function directTerms(client: MarketClient, hash: string | undefined, fromBlock: number, toBlock: number) {
  const topic = client.marketInterface.getEvent("TermsPublished")?.topicHash;
  if (hash === undefined || topic === undefined) return undefined;
  return find(await readEvents(client, [[topic, null, hash]], fromBlock, toBlock), "TermsPublished");
}

function find<N extends MarketEvent["name"]>(events: readonly MarketEvent[], name: N) {
  return events.find((event): event is Extract<MarketEvent, { name: N }> => event.name === name);
}

/** Bytes of a stranger that need not be text. */
function textOf(bytes: string): string {
  return cleanText(new TextDecoder().decode(getBytes(bytes)));
}
