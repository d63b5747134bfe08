import { Wallet } from "ethers";
import yoctoSpinner from "yocto-spinner";
import type { Market } from "../createMarket.ts";
import { openGuard } from "./guard/openGuard.ts";
import { askPassword } from "./keys/askPassword.ts";
import { chosenKey } from "./keys/chosenKey.ts";
import { unlockKey } from "./keys/keystore.ts";
import { openMarket } from "./openMarket.ts";
import { printers } from "./output/printers.ts";
import type { Session, SigningMarket } from "./Session.ts";
import { configPath, readConfig } from "./settings/configFile.ts";
import { type LayeredSettings, layerSettings, type SettingTexts } from "./settings/layerSettings.ts";
import type { Terminal } from "./Terminal.ts";

/** An index that lags more does not follow. */
const MAX_LAG_MS = 30_000;
/** What takes no longer than this needs no word. */
const PATIENCE_MS = 300;

/** The options that every command takes. */
export type GlobalOptions = {
  readonly rpcUrl?: string;
  readonly indexerUrl?: string;
  readonly chainId?: string;
  readonly deployments?: string;
  readonly token?: string;
  readonly as?: string;
  readonly policy?: string;
  readonly timeout?: string;
  readonly config?: string;
  readonly passwordFd?: number;
  readonly json?: true;
  readonly yes?: true;
};

/** Reads the settings of one run. */
export function openSession(terminal: Terminal, options: GlobalOptions): Session {
  const configFile = configPath(options.config ?? terminal.env.SURETY_CONFIG);
  const settings = settingsOf(terminal, options, configFile);
  const isJson = options.json === true;
  const { passwordFd } = options;
  const session: Session = {
    terminal,
    settings,
    configFile,
    isJson,
    isYes: options.yes === true,
    passwordFd,
    openForReading: () => openMarket(settings),
    async openIndex() {
      const market = await openMarket(settings);
      await session.catchUp(market);
      return market;
    },
    catchUp: (market) => catchUp(session, market),
    async openForWriting() {
      const key = chosenKey(terminal, settings);
      // The place first: nobody types a password for a market that is not there.
      const guard = await openGuard(session, await openMarket(settings));
      const signer = key instanceof Wallet ? key : await unlock(session, key.name);
      return (await openMarket(settings, { signer, guard })) as SigningMarket;
    },
    accountAddress: () => chosenKey(terminal, settings).address,
    ...printers(terminal, isJson),
    waiting: (text, work) => (isJson ? work : showWaiting(terminal, text, work)),
    sent: undefined,
    exitCode: 0,
  };
  return session;
}

function settingsOf(terminal: Terminal, options: GlobalOptions, path: string): LayeredSettings {
  const { as: account, rpcUrl, indexerUrl, chainId, deployments, token, policy, timeout } = options;
  const flags: SettingTexts = { rpcUrl, indexerUrl, chainId, deployments, token, account, policy, timeout };
  return layerSettings(flags, terminal.env, { texts: readConfig(path), path });
}

/** The index is read as of the chain's newest block, so that what was just written is seen. */
async function catchUp({ settings, waiting }: Session, market: Market): Promise<void> {
  const timeoutMs = Math.min(Number(settings.timeout.text) * 1_000, MAX_LAG_MS);
  const { number } = await market.getLatestBlock();
  await waiting("Waiting for the index", market.index.waitForBlock(number, { timeoutMs }));
}

async function unlock({ terminal, passwordFd: fd }: Session, name: string): Promise<Wallet> {
  const password = await askPassword({ terminal, fd }, `Password of ${name}`);
  return new Wallet((await unlockKey(name, password)).privateKey);
}

/** Says what is waited for, unless it is done at once: a spinner on a terminal, one line elsewhere. */
async function showWaiting<R>({ stderr }: Terminal, text: string, work: Promise<R>): Promise<R> {
  const spinner = yoctoSpinner({ text, stream: stderr });
  const timer = setTimeout(() => (stderr.isTTY === true ? spinner.start() : stderr.write(`${text}\n`)), PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    spinner.stop();
  }
}
