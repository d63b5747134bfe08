import { registrationKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { RegistrationFile } from "./RegistrationFile.ts";

/** A registration file without its type; a picture may be left out. */
export type BuildRegistrationParameters = Omit<RegistrationFile, "type" | "image"> & { image?: string };

/**
 * Makes a registration file by ERC-8004 and checks that the index reads all of it: shape, lengths, at most 65,536 canonical bytes.
 *
 * @throws `InvalidDocumentError` with every problem found.
 *
 * @example
 * ```ts
 * const file = buildRegistration({
 *   name: "Ledger auditor",
 *   description: "Audits small Solidity files.",
 *   services: [suretyService(market, { skills: ["audit"], price: "2.50" })],
 * });
 * await market.identity.registerAgent({ file });
 * ```
 */
export function buildRegistration(parameters: BuildRegistrationParameters): RegistrationFile {
  const defaults = { image: "", services: [], x402Support: false, active: true };
  const type = "https://eips.ethereum.org/EIPS/eip-8004#registration-v1" as const;
  const file: RegistrationFile = structuredClone({ ...defaults, ...parameters, type });
  encodeDocument(registrationKind, file);
  return file;
}
