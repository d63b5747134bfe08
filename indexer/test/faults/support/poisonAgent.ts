import { AbiCoder, type Contract, concat, keccak256, toBeHex, ZeroHash } from "ethers";
import type { Actor } from "../../e2e/support/Stage.ts";
import type { Scene } from "./Scene.ts";

/** Registers an agent whose every text is the same bytes: URI, metadata, and what others say of it. Gives its id. */
export async function poisonAgent({ registries, cast }: Scene, bytes: string): Promise<bigint> {
  const { client, rival, evaluator } = cast;
  const { identity, reputation, validation } = registries;
  const [transfer] = await send(identity, rival, "register(string)", bytes);
  const agentId = BigInt(transfer?.topics.at(-1) ?? 0);
  await send(identity, rival, "setMetadata", agentId, bytes, bytes);
  await send(reputation, client, "giveFeedback", agentId, 1, 0, bytes, bytes, bytes, bytes, ZeroHash);
  await send(reputation, rival, "appendResponse", agentId, client.address, 1, bytes, ZeroHash);
  const hash = keccak256(concat([bytes, toBeHex(agentId, 32)]));
  await send(validation, rival, "validationRequest", evaluator.address, agentId, bytes, hash);
  await send(validation, evaluator, "validationResponse", hash, 1, bytes, ZeroHash, bytes);
  return agentId;
}

/** Sends a call with bytes where the function takes texts, which may then be no UTF-8: the ABI encodes both alike. */
async function send(contract: Contract, { signer }: Actor, name: string, ...args: unknown[]) {
  const call = contract.interface.getFunction(name);
  if (call === null) throw new Error(`No function ${name}`);
  const types = call.inputs.map(({ type }) => (type === "string" ? "bytes" : type));
  const data = concat([call.selector, AbiCoder.defaultAbiCoder().encode(types, args)]);
  const receipt = await (await signer.sendTransaction({ to: contract.target, data })).wait();
  return receipt?.logs ?? [];
}
