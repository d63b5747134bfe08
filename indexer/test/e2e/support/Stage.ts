import { jobMarketAbi } from "@surety/contracts/abi";
import {
  type BaseContract,
  type Contract,
  type JsonRpcProvider,
  type JsonRpcSigner,
  keccak256,
  ZeroAddress,
} from "ethers";
import type { DeployedMarket } from "./deployMarket.ts";

/** One actor: its wallet, and the market as seen from it. */
export type Actor = { address: string; signer: JsonRpcSigner; market: Contract; token: Contract };

/** An offer, every field of which may be given. */
export type OfferFields = Record<string, string | bigint | number>;

/** A market, its actors, and the acts that every story needs. */
export class Stage {
  readonly provider: JsonRpcProvider;
  readonly deployed: DeployedMarket;
  private nonce = 0n;

  constructor(provider: JsonRpcProvider, deployed: DeployedMarket) {
    this.provider = provider;
    this.deployed = deployed;
  }

  /** The node's account with this number, with `wallet` tokens approved and `balance` tokens deposited (token units). */
  async actor(index: number, wallet: bigint, balance: bigint): Promise<Actor> {
    const signer = await this.provider.getSigner(index);
    const as = (contract: BaseContract) => contract.connect(signer) as Contract;
    const actor = {
      address: signer.address,
      signer,
      market: as(this.deployed.market),
      token: as(this.deployed.token),
    };
    await this.send(actor.token, "mint", signer.address, wallet + balance);
    await this.send(actor.token, "approve", await actor.market.getAddress(), 10n ** 30n);
    if (balance > 0n) await this.send(actor.market, "deposit", signer.address, balance);
    return actor;
  }

  /** Sends a call and waits until it is mined. */
  async send(contract: Contract, method: string, ...args: unknown[]): Promise<void> {
    await (await contract.getFunction(method).send(...args)).wait();
  }

  /** The newest job's id. */
  async lastJob(): Promise<bigint> {
    return this.deployed.market.getFunction("jobCounter").staticCall();
  }

  /** Signs an offer of `provider` and hires by it as `client`. */
  async hire(client: Actor, provider: Actor, fields: OfferFields): Promise<bigint> {
    const { offer, signature } = await this.sign(provider, fields);
    await this.send(client.market, "hire", offer, signature);
    return fields.jobId ? BigInt(fields.jobId) : this.lastJob();
  }

  /** An offer with defaults, signed by `signer`; the EIP-712 type is read from the ABI. */
  async sign(signer: Actor, fields: OfferFields): Promise<{ offer: OfferFields; signature: string }> {
    const offer = {
      provider: signer.address,
      signer: signer.address,
      client: ZeroAddress,
      jobId: 0n,
      termsHash: keccak256("0x01"),
      price: 1_000_000n,
      bond: 200_000n,
      evaluatorFee: 0n,
      deliveryPeriod: 3_600,
      reviewPeriod: 600,
      rulingPeriod: 900,
      payTo: ZeroAddress,
      validUntil: 4_000_000_000,
      nonce: this.nonce++,
      ...fields,
    };
    const domain = {
      name: "Surety",
      version: "1",
      chainId: this.deployed.deployment.chainId,
      verifyingContract: await signer.market.getAddress(),
    };
    return { offer, signature: await signer.signer.signTypedData(domain, { Offer: offerType() }, offer) };
  }

  /** A time (Unix second) a day from the chain's now. */
  async soon(): Promise<number> {
    return ((await this.provider.getBlock("latest"))?.timestamp ?? 0) + 86_400;
  }

  /** Lets time pass on the chain. */
  async pass(seconds: number): Promise<void> {
    await Promise.all([this.provider.send("evm_increaseTime", [seconds]), this.provider.send("evm_mine", [])]);
  }
}

function offerType(): { name: string; type: string }[] {
  const hire = jobMarketAbi.find((item) => item.type === "function" && item.name === "hire");
  const offer = hire?.inputs[0];
  if (!offer || !("components" in offer)) throw new Error("The ABI has no offer");
  return offer.components.map(({ name, type }) => ({ name, type }));
}
