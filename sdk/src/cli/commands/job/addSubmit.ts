import { basename } from "node:path";
import type { Command } from "commander";
import { buildFile } from "../../../documents/buildFile.ts";
import { buildManifest } from "../../../documents/buildManifest.ts";
import type { Manifest } from "../../../documents/Manifest.ts";
import { UsageError } from "../../errors/UsageError.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { readJson, readSmallFile } from "../../inputs/readInput.ts";
import { termsHashOf } from "../../inputs/termsHashOf.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";
import type { Session, SigningMarket } from "../../Session.ts";

type Options = {
  summary?: string;
  file?: string[];
  mediaType: string;
  inline?: true;
  termsHash?: string;
  manifest?: string;
};

/** `job submit`. */
export function addSubmit(command: Command, run: Run): void {
  command
    .command("submit")
    .description(
      "deliver a job's work before its deadline; the manifest is published, the files are not unless --inline",
    )
    .argument("<job>", "the job's id", parseJobId)
    .option("--summary <text>", "what was done")
    .option("--file <path...>", "the delivered files, named by the hash of their bytes")
    .option("--media-type <type>", "what the files are", "text/plain")
    .option("--inline", "send the files' text along, for all to read")
    .option("--terms-hash <hash>", "the terms that the work follows; by default the job's own (index)")
    .option("--manifest <file>", "the whole manifest as JSON instead, - for standard input")
    .action(
      run(async (session, jobId: bigint, options: Options) => {
        await perform(session, async (market) => {
          return market.submit({ jobId, manifest: await manifestOf(session, market, jobId, options) });
        });
      }),
    );
}

async function manifestOf(session: Session, market: SigningMarket, jobId: bigint, options: Options): Promise<Manifest> {
  const { summary, file, mediaType, inline, termsHash, manifest } = options;
  if (manifest !== undefined) return (await readJson(manifest, session.terminal)) as Manifest;
  if (summary === undefined || file === undefined) {
    throw new UsageError("Name a --summary and at least one --file, or a --manifest.", "surety job submit");
  }
  const files = file.map((path) => {
    const content = readSmallFile(path);
    const isInline = inline === true;
    return buildFile({
      name: basename(path),
      mediaType,
      content: isInline ? content.toString("utf8") : content,
      inline: isInline,
    });
  });
  const hash = termsHash ?? (await termsHashOf(session, market, jobId));
  return buildManifest({ jobId, termsHash: hash, summary, files });
}
