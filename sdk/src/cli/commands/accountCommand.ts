import { Command } from "commander";
import { HDNodeWallet, type Wallet } from "ethers";
import { AMOUNT } from "../inputs/descriptions.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import { parseAmountText } from "../inputs/parseAmountText.ts";
import { askNewPassword } from "../keys/askPassword.ts";
import { askPrivateKey } from "../keys/askPrivateKey.ts";
import { listKeys, newKeyFile, storeKey } from "../keys/keystore.ts";
import { perform } from "../perform.ts";
import type { Run } from "../Run.ts";
import type { Session } from "../Session.ts";

/** `surety account`: keys, and money inside and outside of the market. */
export function accountCommand(run: Run): Command {
  const command = new Command("account").description("keys of the keystore, and an account's money");
  command.commandsGroup("Keys:");
  command
    .command("create")
    .description("make a new key and keep it encrypted")
    .argument("<name>", "what to call it")
    .action(run((session, name: string) => store(session, name, () => HDNodeWallet.createRandom())));
  command
    .command("import")
    .description("keep a key encrypted; it is read from SURETY_PRIVATE_KEY, standard input or a prompt")
    .argument("<name>", "what to call it")
    .action(run((session, name: string) => store(session, name, () => askPrivateKey(session.terminal))));
  command
    .command("list")
    .description("show the keystore's accounts")
    .action(run((session) => session.print({ accounts: listKeys() })));
  addReads(command, run);
  addWrites(command, run);
  return command;
}

function addReads(command: Command, run: Run): void {
  command.commandsGroup("Money:");
  command
    .command("show")
    .description("show an account's money and its record on chain")
    .argument("[address]", "by default your own", parseAddress)
    .action(
      run(async (session, address: string = session.accountAddress()) => {
        const market = await session.openForReading();
        const [accountBalance, walletBalance, record] = await Promise.all([
          market.getAccountBalance(address),
          market.getWalletBalance(address),
          market.getRecord(address),
        ]);
        session.print({ account: address, accountBalance, walletBalance, record }, { market });
      }),
    );
  command
    .command("balance")
    .description("show how much of an account's money is inside the market and how much in its wallet")
    .argument("[address]", "by default your own", parseAddress)
    .action(
      run(async (session, address: string = session.accountAddress()) => {
        const market = await session.openForReading();
        const balances = [market.getAccountBalance(address), market.getWalletBalance(address)] as const;
        const [accountBalance, walletBalance] = await Promise.all(balances);
        session.print({ account: address, accountBalance, walletBalance }, { market });
      }),
    );
}

function addWrites(command: Command, run: Run): void {
  command
    .command("deposit")
    .description("move money from your wallet into an account balance")
    .argument("<amount>", AMOUNT, parseAmountText)
    .option("--for <address>", "whose balance to raise; by default yours", parseAddress)
    .action(
      run((session, amount: string, { for: account }: { for?: string }) =>
        perform(session, (market) => market.deposit({ amount, ...(account !== undefined && { account }) })),
      ),
    );
  command
    .command("withdraw")
    .description("pay money of your account balance out to a wallet")
    .argument("<amount>", `${AMOUNT}, or all`, (text) => (text === "all" ? text : parseAmountText(text)))
    .option("--to <address>", "the wallet to pay; by default yours", parseAddress)
    .action(
      run((session, amount: string, { to }: { to?: string }) =>
        perform(session, async (market) => {
          const units = amount === "all" ? await market.getAccountBalance(market.account) : amount;
          return market.withdraw({ amount: units, ...(to !== undefined && { to }) });
        }),
      ),
    );
  command
    .command("approve")
    .description(
      "let the market pull this much from your wallet, for hires, stakes and plain jobs; replaces an older approval",
    )
    .argument("<amount>", AMOUNT, parseAmountText)
    .action(run((session, amount: string) => perform(session, (market) => market.approve({ amount }))));
}

/** Asks first whether the name is free, so that nobody types key and password in vain. */
async function store(
  session: Session,
  name: string,
  make: () => Wallet | HDNodeWallet | Promise<Wallet>,
): Promise<void> {
  const { terminal, passwordFd: fd } = session;
  newKeyFile(name);
  const wallet = await make();
  const password = await askNewPassword({ terminal, fd }, `Password for ${name}`);
  session.print(await session.waiting("Encrypting the key", storeKey(name, wallet, password)));
}
