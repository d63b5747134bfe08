import { testUSDAbi } from "@surety/contracts/abi";
import chains from "@surety/contracts/chains.json" with { type: "json" };
import { Interface, parseEther, toQuantity } from "ethers";
import type { BlockProvider } from "../../runner/BlockProvider.ts";

/** Gas money, in ether; a run of any length. */
const ETHER = "10000";
/** Accounts per transaction: it must stay below the gas that one transaction may use. */
const AT_ONCE = 200;
const GAS = 16_000_000;
const MULTICALL = new Interface(["function aggregate3((address target, bool allowFailure, bytes callData)[] calls)"]);

/**
 * Gives wallets of a local chain gas money and test money. The test money is there after the next block.
 *
 * @param wallets Token units by account.
 */
export async function endowAll(
  provider: BlockProvider,
  token: string,
  wallets: ReadonlyMap<string, bigint>,
): Promise<void> {
  const mint = new Interface(testUSDAbi);
  const ether = toQuantity(parseEther(ETHER));
  await Promise.all([...wallets.keys()].map((account) => provider.send("hardhat_setBalance", [account, ether])));
  const [from] = (await provider.send("eth_accounts", [])) as string[];
  const calls = [...wallets]
    .filter(([, amount]) => amount > 0n)
    .map(([account, amount]) => ({
      target: token,
      allowFailure: false,
      callData: mint.encodeFunctionData("mint", [account, amount]),
    }));
  for (let at = 0; at < calls.length; at += AT_ONCE) {
    const data = MULTICALL.encodeFunctionData("aggregate3", [calls.slice(at, at + AT_ONCE)]);
    await provider.send("eth_sendTransaction", [{ from, to: chains.multicall3.address, data, gas: toQuantity(GAS) }]);
  }
}
