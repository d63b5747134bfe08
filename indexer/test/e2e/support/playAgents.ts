import { type Contract, hexlify, keccak256, toUtf8Bytes, ZeroHash } from "ethers";
import type { DeployedRegistries } from "./deployRegistries.ts";
import { registrationOf } from "./identityActs.ts";
import type { Actor, Stage } from "./Stage.ts";

type Cast = Record<"client" | "provider" | "rival" | "evaluator", Actor>;

/** Emits every event of the registries: agent 0 is the provider's, agent 1 was the rival's and is the client's. */
export async function playAgents(stage: Stage, registries: DeployedRegistries, cast: Cast): Promise<void> {
  const { client, provider, rival, evaluator } = cast;
  const as = (contract: Contract, { signer }: Actor) => contract.connect(signer) as Contract;
  const market = (await stage.deployed.market.getAddress()).toLowerCase();

  const identity = as(registries.identity, provider);
  const entries = [["k\0", hexlify(toUtf8Bytes("v"))]];
  await stage.send(identity, "register(string,(string,bytes)[])", "", entries);
  await stage.send(identity, "setAgentURI", 0, registrationOf(market));
  await stage.send(identity, "setMetadata", 0, "k\0", "0x00ff");

  const rivals = as(registries.identity, rival);
  await stage.send(rivals, "register(string)", "https://agent.example");
  await stage.send(rivals, "unsetAgentWallet", 1);
  const { deadline, signature } = await signWallet(registries.identity, evaluator, rival, 1);
  await stage.send(rivals, "setAgentWallet", 1, evaluator.address, deadline, signature);
  await stage.send(rivals, "transferFrom", rival.address, client.address, 1);

  const said = as(registries.reputation, client);
  for (const value of [80, -5]) {
    await stage.send(said, "giveFeedback", 0, value, 1, "starred", "", "", "ipfs://f", ZeroHash);
  }
  await stage.send(said, "revokeFeedback", 0, 1);
  await stage.send(as(registries.reputation, rival), "appendResponse", 0, client.address, 1, "ipfs://a", ZeroHash);

  const asked = as(registries.validation, provider);
  for (const hash of [keccak256("0x01"), keccak256("0x02")]) {
    await stage.send(asked, "validationRequest", evaluator.address, 0, "ipfs://r", hash);
  }
  const checks = as(registries.validation, evaluator);
  await stage.send(checks, "validationResponse", keccak256("0x01"), 90, "ipfs://e", ZeroHash, "hard");
}

/** The wallet's consent to be the one of an agent, for a minute. */
async function signWallet(identity: Contract, wallet: Actor, owner: Actor, agentId: number) {
  const provider = wallet.signer.provider;
  const deadline = ((await provider.getBlock("latest"))?.timestamp ?? 0) + 60;
  const { chainId } = await provider.getNetwork();
  const domain = {
    name: "ERC8004IdentityRegistry",
    version: "1",
    chainId,
    verifyingContract: await identity.getAddress(),
  };
  const types = {
    AgentWalletSet: [
      { name: "agentId", type: "uint256" },
      { name: "newWallet", type: "address" },
      { name: "owner", type: "address" },
      { name: "deadline", type: "uint256" },
    ],
  };
  const terms = { agentId, newWallet: wallet.address, owner: owner.address, deadline };
  return { deadline, signature: await wallet.signer.signTypedData(domain, types, terms) };
}
