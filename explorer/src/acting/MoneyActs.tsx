import type { Place } from "../wallet/Place.ts";
import { ProblemNote } from "../wallet/ProblemNote.tsx";
import { problemOf } from "../wallet/problemOf.ts";
import type { Opened } from "../wallet/Session.ts";
import { ActForm } from "./ActForm.tsx";
import { amountOf } from "./amountOf.ts";
import { Field } from "./Field.tsx";
import { parseTransfer } from "./forms/parseTransfer.ts";
import { textOf } from "./textOf.ts";
import { useChain } from "./useChain.ts";

/** Moves money between the wallet and the account's balance in the market. */
export function MoneyActs({ opened, token }: { opened: Opened; token: Place["token"] }) {
  const { market, account } = opened;
  const { data, error } = useChain(opened, "balances", async () => {
    const [wallet, balance] = await Promise.all([market.getWalletBalance(account), market.getAccountBalance(account)]);
    return { wallet, balance };
  });
  if (error !== null) return <ProblemNote problem={problemOf(error)} />;
  if (data === undefined) return <p role="status">Reading balances…</p>;
  return (
    <>
      <dl className="stats">
        <div className="stat">
          <dt>In the wallet</dt>
          <dd>{amountOf(data.wallet, token)}</dd>
        </div>
        <div className="stat">
          <dt>In the market</dt>
          <dd>{amountOf(data.balance, token)}</dd>
        </div>
      </dl>
      <div className="acts">
        <ActForm
          title="Deposit"
          verb="Deposit"
          parse={(form) => parseTransfer(textOf(form, ["amount"]), token, { units: data.wallet, whose: "The wallet" })}
          act={({ amount }) => ({
            send: (place) => place.deposit({ amount }),
            says: (moved) => `Deposited ${amountOf(moved.amount, token)}.`,
          })}
        >
          {({ amount }) => <AmountField hint="From the wallet into the balance." {...{ token, amount }} />}
        </ActForm>
        <ActForm
          title="Withdraw"
          verb="Withdraw"
          parse={(form) =>
            parseTransfer(textOf(form, ["amount"]), token, { units: data.balance, whose: "The balance" })
          }
          act={({ amount }) => ({
            send: (place) => place.withdraw({ amount }),
            says: (moved) => `Withdrew ${amountOf(moved.amount, token)}.`,
          })}
        >
          {({ amount }) => <AmountField hint="From the balance to this wallet." {...{ token, amount }} />}
        </ActForm>
      </div>
    </>
  );
}

function AmountField({ token, amount, hint }: { token: Place["token"]; amount: string | undefined; hint: string }) {
  return <Field name="amount" label={`Amount in ${token.symbol}`} hint={hint} problem={amount} inputMode="decimal" />;
}
