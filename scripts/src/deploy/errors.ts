import { StackError } from "../stack/errors.ts";

/** A network that `contracts/chains.json` does not know. */
export class UnknownNetworkError extends StackError {
  override readonly name = "UnknownNetworkError";
  readonly network: string;

  constructor(network: string, known: readonly string[]) {
    super(`There is no network ${JSON.stringify(network)}.`, `Choose one of: ${known.join(", ")}.`);
    this.network = network;
  }
}

/** A URL or key that a network needs is not set. */
export class ConfigurationMissingError extends StackError {
  override readonly name = "ConfigurationMissingError";
  readonly variable: string;

  constructor(variable: string, purpose: string) {
    super(
      `${variable}, the ${purpose}, is not set.`,
      `Store it with \`npx hardhat keystore set ${variable}\`, or set the environment variable of that name.`,
    );
    this.variable = variable;
  }
}

/** What is stored as a private key is none. */
export class PrivateKeyInvalidError extends StackError {
  override readonly name = "PrivateKeyInvalidError";
  readonly network: string;

  constructor(network: string) {
    super(
      `The private key of network ${network} is not 32 bytes in hexadecimal.`,
      "Store it again, as exported by your wallet.",
    );
    this.network = network;
  }
}

/** The account that deploys cannot pay for it. */
export class DeployerWithoutFundsError extends StackError {
  override readonly name = "DeployerWithoutFundsError";
  readonly address: string;

  constructor(address: string, chainId: number) {
    super(
      `The deploying account ${address} has no ether on chain ${chainId}.`,
      "Send it some, on a test network from a faucet.",
    );
    this.address = address;
  }
}

/** The payment token of the table is not what the table says. */
export class PaymentTokenError extends StackError {
  override readonly name = "PaymentTokenError";
  readonly address: string;

  constructor(address: string, problem: string) {
    super(`The payment token ${address} ${problem}.`, "Correct the chain's entry in contracts/chains.json.");
    this.address = address;
  }
}

/** A registry of the table is not what the table says. */
export class RegistryError extends StackError {
  override readonly name = "RegistryError";
  readonly address: string;

  constructor(address: string, problem: string) {
    super(`The registry ${address} ${problem}.`, "Correct the chain's entry in contracts/chains.json.");
    this.address = address;
  }
}

/** The RPC does not say what stood at an address in an old block. */
export class OldStateMissingError extends StackError {
  override readonly name = "OldStateMissingError";
  readonly address: string;
  readonly block: number;

  constructor(address: string, block: number, options: ErrorOptions) {
    super(
      `The RPC does not say whether ${address} had code in block ${block}, so the first block to index cannot be found.`,
      "Use an RPC that keeps the state of old blocks (an archive node).",
      options,
    );
    this.address = address;
    this.block = block;
  }
}

/** The chain answers under the right id but does not hold the deployment that is on record. */
export class RecordedChainGoneError extends StackError {
  override readonly name = "RecordedChainGoneError";
  readonly chainId: number;

  constructor(chainId: number, blockHash: string, file: string) {
    super(
      `The RPC serves chain ${chainId} but does not know block ${blockHash}, which holds the recorded deployment.`,
      `Use an RPC of the chain that ${file} was recorded on.`,
    );
    this.chainId = chainId;
  }
}

/** Ignition did not finish; its journal lets the next run resume. */
export class DeploymentFailedError extends StackError {
  override readonly name = "DeploymentFailedError";

  constructor(reason: string, journalDir: string) {
    super(reason, `Run the command again to resume; the journal of what was done is in ${journalDir}.`);
  }
}
