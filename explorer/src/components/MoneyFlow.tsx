import { type Moneyed, moneyFlow } from "../view/moneyFlow.ts";
import { showAmount, type Token } from "../view/showAmount.ts";
import { Scroll } from "./Scroll.tsx";
import { Empty } from "./states/Empty.tsx";

/** Where a job's money came from and went to. */
export function MoneyFlow({ job, token }: { job: Moneyed; token: Token }) {
  const flows = moneyFlow(job);
  if (flows.length === 0) return <Empty>No money has moved yet.</Empty>;
  return (
    <Scroll label="Money flow, as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, what, units }) => (
            <tr key={`${from} ${to} ${what}`} className={to === "escrow" ? "flow-in" : "flow-out"}>
              <td>{from}</td>
              <td>{to}</td>
              <td>{what}</td>
              <td className="number">{showAmount(units, token)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
