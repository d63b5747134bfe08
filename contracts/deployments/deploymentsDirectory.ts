import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the records: `SURETY_DEPLOYMENTS_DIR` (local stacks and tests each have their own), else this one, which is committed. */
export function deploymentsDirectory(): string {
  const chosen = process.env.SURETY_DEPLOYMENTS_DIR;
  return chosen ? resolve(chosen) : fileURLToPath(new URL(".", import.meta.url));
}
