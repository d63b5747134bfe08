import type { TypedDataDomain } from "ethers";
import { network } from "hardhat";
import type { OfferStruct } from "../../../contracts/types/JobMarket.ts";
import { BOND, DAY, FEE, PRICE, TERMS_HASH, WALLET } from "./constants.ts";
import { messages } from "./messages.ts";

export const { ethers, networkHelpers } = await network.create();

/** A market with a fee of 1 %, a client, a provider with its bond inside, and what they sign. */
export async function openMarket() {
  const parties = await findParties();
  const { client, provider, treasury } = parties;
  const token = await ethers.deployContract("TestUSD");
  const market = await ethers.deployContract("JobMarket", [token, 3_600, DAY, 3_600, 100, treasury]);
  for (const party of [client, provider]) {
    await token.mint(party, WALLET);
    await token.connect(party).approve(market, ethers.MaxUint256);
  }
  await market.connect(provider).deposit(provider, BOND);

  const [marketDomain, tokenDomain] = [await domainOf(market), await domainOf(token)];
  const fields = market.interface.getFunction("offerDigest").inputs[0]?.components ?? [];
  const types = { Offer: fields.map(({ name, type }) => ({ name, type })) };
  let offers = 0n;

  return {
    ...parties,
    token,
    market,
    /** Calldata of one of the market's functions. */
    call: market.interface.encodeFunctionData.bind(market.interface),

    /** The provider's offer to anyone, unless `changes` say otherwise. */
    async signOffer(changes: Partial<OfferStruct> = {}) {
      const plain = offerOf(parties, (await networkHelpers.time.latest()) + DAY, offers++);
      const offer = { ...plain, ...changes };
      return { offer, signature: await provider.signTypedData(marketDomain, types, offer) };
    },

    /** A message that the market knows, signed by `party`. */
    signMessage(party: "client" | "provider", type: "Agreement" | "Withdraw", message: Record<string, unknown>) {
      return parties[party].signTypedData(marketDomain, messages[type], message);
    },

    /** The client's ERC-3009 authorization that pays for exactly this offer. */
    async authorize(offer: OfferStruct) {
      return client.signTypedData(tokenDomain, messages.ReceiveWithAuthorization, {
        from: client.address,
        to: await market.getAddress(),
        value: PRICE + FEE,
        validAfter: 0n,
        validBefore: ethers.MaxUint256,
        nonce: await market.hireNonce(offer),
      });
    },
  };
}

async function findParties() {
  const [, client, provider, evaluator, operator, relayer, treasury] = await ethers.getSigners();
  if (!client || !provider || !evaluator || !operator || !relayer || !treasury)
    throw new Error("The chain has fewer than 7 accounts.");
  return { client, provider, evaluator, operator, relayer, treasury };
}

function offerOf(
  { provider, evaluator }: Awaited<ReturnType<typeof findParties>>,
  validUntil: number,
  nonce: bigint,
): OfferStruct {
  return {
    provider: provider.address,
    signer: provider.address,
    client: ethers.ZeroAddress,
    jobId: 0n,
    termsHash: TERMS_HASH,
    price: PRICE,
    bond: BOND,
    evaluator: evaluator.address,
    evaluatorFee: FEE,
    deliveryPeriod: DAY,
    reviewPeriod: 7_200,
    rulingPeriod: 2 * DAY,
    payTo: ethers.ZeroAddress,
    validUntil,
    nonce,
  };
}

/** What ERC-5267 says of a contract's EIP-712 domain. */
async function domainOf(contract: {
  eip712Domain(): Promise<{ name: string; version: string; chainId: bigint; verifyingContract: string }>;
}): Promise<TypedDataDomain> {
  const { name, version, chainId, verifyingContract } = await contract.eip712Domain();
  return { name, version, chainId, verifyingContract };
}
