import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";

/** Writes a chain's record in one step: readers see the old file or the new one, never a part. Returns its path. */
export async function writeRecord(directory: string, deployment: Deployment): Promise<string> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, `${deployment.chainId}.json`);
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify(deployment, null, 2)}\n`);
  await rename(draft, file);
  return file;
}
