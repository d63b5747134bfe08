import { readFile } from "node:fs/promises";
import { InvalidPolicyError } from "../errors/InvalidPolicyError.ts";
import type { Policy } from "../guard/policy/Policy.ts";
import { parsePolicy } from "../guard/policy/parsePolicy.ts";

/**
 * Reads a policy from a JSON file.
 *
 * @throws {@link InvalidPolicyError} if there is none, or if it does not fit `policySchema`.
 */
export async function readPolicy(path: string): Promise<Policy> {
  let policy: unknown;
  try {
    policy = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const problem = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new InvalidPolicyError([`the file ${path} ${problem}`], { cause: error });
  }
  parsePolicy(policy);
  return policy as Policy;
}
