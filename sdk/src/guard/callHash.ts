import { AbiCoder, keccak256, TypedDataEncoder } from "ethers";
import type { GuardRequest } from "./Guard.ts";

/** Names exactly one call or signature: what a human approves is this and nothing else. */
export function callHash({ chainId, account, subject }: Pick<GuardRequest, "chainId" | "account" | "subject">): string {
  if (subject.kind === "signature") return TypedDataEncoder.hash(subject.domain, subject.types, subject.message);
  const values = ["Surety call", chainId, account, subject.to, 0n, subject.data];
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(["string", "uint256", "address", "address", "uint256", "bytes"], values),
  );
}
