import type { Deployment, MarketDeployment, RegistriesDeployment, RegistryDeployment } from "./Deployment.ts";
import { DeploymentInvalidError } from "./DeploymentInvalidError.ts";

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const HASH = /^0x[0-9a-f]{64}$/;

type Fields = Record<string, unknown>;

/**
 * Checks the text of a record file and gives it its type.
 *
 * @param file Named in the error.
 * @throws DeploymentInvalidError naming the first wrong field.
 */
export function parseDeployment(text: string, file: string): Deployment {
  const check = fieldChecks(file);
  const root = check.object(parseJson(text, file), "the file");
  return {
    chainId: check.count(root.chainId, "chainId"),
    network: check.text(root.network, "network"),
    markets: check.list(root.markets, "markets").map((market, i) => parseMarket(market, `markets[${i}]`, check)),
    ...(root.registries === undefined ? {} : { registries: parseRegistries(root.registries, check) }),
  };
}

function parseMarket(value: unknown, path: string, check: FieldChecks): MarketDeployment {
  const market = check.object(value, path);
  const token = check.object(market.paymentToken, `${path}.paymentToken`);
  return {
    address: check.match(market.address, ADDRESS, `${path}.address`, "an address"),
    abi: check.oneOf(market.abi, ["JobMarket"], `${path}.abi`),
    startBlock: check.count(market.startBlock, `${path}.startBlock`),
    blockHash: check.match(market.blockHash, HASH, `${path}.blockHash`, "a block hash"),
    transactionHash: check.match(market.transactionHash, HASH, `${path}.transactionHash`, "a transaction hash"),
    constructorArguments: check
      .list(market.constructorArguments, `${path}.constructorArguments`)
      .map((value, i) => check.scalar(value, `${path}.constructorArguments[${i}]`)),
    paymentToken: {
      address: check.match(token.address, ADDRESS, `${path}.paymentToken.address`, "an address"),
      symbol: check.text(token.symbol, `${path}.paymentToken.symbol`),
      decimals: check.count(token.decimals, `${path}.paymentToken.decimals`),
      abi: check.oneOf(token.abi, ["TestUSD", "ERC20"], `${path}.paymentToken.abi`),
    },
  };
}

function parseRegistries(value: unknown, check: FieldChecks): RegistriesDeployment {
  const registries = check.object(value, "registries");
  return {
    identity: parseRegistry(registries.identity, "registries.identity", check),
    reputation: parseRegistry(registries.reputation, "registries.reputation", check),
    validation: parseRegistry(registries.validation, "registries.validation", check),
  };
}

function parseRegistry(value: unknown, path: string, check: FieldChecks): RegistryDeployment {
  const registry = check.object(value, path);
  return {
    address: check.match(registry.address, ADDRESS, `${path}.address`, "an address"),
    canonical: check.flag(registry.canonical, `${path}.canonical`),
    startBlock: check.count(registry.startBlock, `${path}.startBlock`),
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DeploymentInvalidError(file, "the file", "JSON");
  }
}

type FieldChecks = ReturnType<typeof fieldChecks>;

function fieldChecks(file: string) {
  const fail = (field: string, expected: string): never => {
    throw new DeploymentInvalidError(file, field, expected);
  };
  return {
    object: (value: unknown, field: string): Fields =>
      typeof value === "object" && value !== null ? (value as Fields) : fail(field, "an object"),
    list: (value: unknown, field: string): unknown[] => (Array.isArray(value) ? value : fail(field, "a list")),
    text: (value: unknown, field: string): string =>
      typeof value === "string" && value !== "" ? value : fail(field, "a text"),
    count: (value: unknown, field: string): number =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : fail(field, "a whole number"),
    flag: (value: unknown, field: string): boolean =>
      typeof value === "boolean" ? value : fail(field, "true or false"),
    scalar: (value: unknown, field: string): string | number =>
      typeof value === "string" || typeof value === "number" ? value : fail(field, "a text or a number"),
    match: (value: unknown, pattern: RegExp, field: string, expected: string): string =>
      typeof value === "string" && pattern.test(value) ? value : fail(field, expected),
    oneOf: <T extends string>(value: unknown, allowed: readonly T[], field: string): T =>
      allowed.find((candidate) => candidate === value) ?? fail(field, allowed.join(" or ")),
  };
}
