import { testUSDAbi } from "@surety/contracts/abi";
import { type PaymentToken, parseAmount } from "@surety/sdk";
import { Interface, type JsonRpcProvider, parseEther, toQuantity } from "ethers";

/** Gas money, in ether. */
const ETHER = "100";

/**
 * Gives a wallet of a local chain gas money and test money: its node and the test token hand both out.
 *
 * @param amount Whole tokens.
 */
export async function endow(
  provider: JsonRpcProvider,
  account: string,
  token: PaymentToken,
  amount: string,
): Promise<void> {
  await provider.send("hardhat_setBalance", [account, toQuantity(parseEther(ETHER))]);
  const data = new Interface(testUSDAbi).encodeFunctionData("mint", [account, parseAmount(amount, token.decimals)]);
  const [from] = await provider.send("eth_accounts", []);
  await provider.send("eth_sendTransaction", [{ from, to: token.address, data }]);
}
