import type { Job } from "../data/types.ts";
import { useIndex } from "../data/useIndex.ts";
import { showAmount, type Token } from "../view/showAmount.ts";
import { showSpan } from "../view/showSpan.ts";
import { showTime } from "../view/showTime.ts";
import { AccountLink } from "./AccountLink.tsx";
import { Panel } from "./Panel.tsx";
import { Scroll } from "./Scroll.tsx";
import { Answered } from "./states/Answered.tsx";
import { Empty } from "./states/Empty.tsx";

/** As many as the API gives at once. */
const SHOWN = 100;

/** Bids on a posting, newest first. */
export function BidTable({ job: { chainId, market, jobId, bids }, token }: { job: Job; token: Token }) {
  const asked = useIndex({ path: "/bids", query: { chainId, market, jobId, limit: SHOWN } });
  return (
    <Panel title={`Bids (${bids})`} urls={[asked.url]}>
      <Answered asked={asked}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty>Nobody has bid.</Empty>
          ) : (
            <Scroll label="Bids, as a table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Provider</th>
                    <th scope="col" className="number">
                      Price
                    </th>
                    <th scope="col" className="number">
                      Bond
                    </th>
                    <th scope="col">To deliver</th>
                    <th scope="col">Holds until</th>
                    <th scope="col">State</th>
                  </tr>
                </thead>
                <tbody>
                  {data.map((bid) => (
                    <tr key={`${bid.provider} ${bid.nonce}`}>
                      <td>
                        <AccountLink address={bid.provider} />
                      </td>
                      <td className="number">{showAmount(bid.price, token)}</td>
                      <td className="number">{showAmount(bid.bond, token)}</td>
                      <td>{showSpan(Number(bid.deliveryPeriod))}</td>
                      <td>{showTime(bid.validUntil)}</td>
                      <td>
                        {bid.isHired ? "hired" : bid.isMatching === false ? "does not fit the posting" : "on record"}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Answered>
    </Panel>
  );
}
