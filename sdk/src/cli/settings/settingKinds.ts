import { resolve } from "node:path";

/** One setting: where it may come from, and what it may be. */
export type SettingKind = {
  /** Its flag. */
  readonly flag: string;
  /** Its environment variable. */
  readonly variable: string;
  /** What it is, for help and documentation. */
  readonly about: string;
  /** Why a text cannot be its value; undefined if it can. */
  problemOf(text: string): string | undefined;
  /** How a relative value becomes absolute, where that matters. */
  absolute?(text: string): string;
};

function urlProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? undefined : "is no http or https address";
}

/** Every setting, by its name in the configuration file. */
export const settingKinds = {
  rpcUrl: {
    flag: "--rpc-url <url>",
    variable: "SURETY_RPC_URL",
    about: "the chain's JSON-RPC",
    problemOf: urlProblem,
  },
  indexerUrl: {
    flag: "--indexer-url <url>",
    variable: "SURETY_INDEXER_URL",
    about: "the index's API, for lists and histories",
    problemOf: urlProblem,
  },
  chainId: {
    flag: "--chain-id <number>",
    variable: "SURETY_CHAIN_ID",
    about: "the chain that the RPC must serve",
    problemOf: (text) => (/^[1-9]\d{0,14}$/.test(text) ? undefined : "is no chain id"),
  },
  deployments: {
    flag: "--deployments <folder>",
    variable: "SURETY_DEPLOYMENTS_DIR",
    about: "the folder of deployment records that say where the market stands",
    problemOf: (text) => (text === "" ? "is empty" : undefined),
    absolute: (text) => resolve(text),
  },
  token: {
    flag: "--token <symbol>",
    variable: "SURETY_TOKEN",
    about: "the payment token, where a chain has several markets",
    problemOf: (text) => (/^\S{1,32}$/.test(text) ? undefined : "is no token symbol"),
  },
  account: {
    flag: "--as <name>",
    variable: "SURETY_ACCOUNT",
    about: "the keystore's account that signs",
    problemOf: (text) => (/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text) ? undefined : "is no account name"),
  },
  policy: {
    flag: "--policy <file>",
    variable: "SURETY_POLICY",
    about: "the guard's policy",
    problemOf: (text) => (text === "" ? "is empty" : undefined),
    absolute: (text) => resolve(text),
  },
  timeout: {
    flag: "--timeout <seconds>",
    variable: "SURETY_TIMEOUT",
    about: "how long to wait for a transaction or a state",
    problemOf: (text) => (/^[1-9]\d{0,6}$/.test(text) ? undefined : "is no number of seconds from 1 to 9999999"),
  },
} as const satisfies Record<string, SettingKind>;

/** A setting's name. */
export type SettingName = keyof typeof settingKinds;

/** Every setting's name, in the order in which they are shown. */
export const settingNames = Object.keys(settingKinds) as SettingName[];
