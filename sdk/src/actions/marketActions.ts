import { approve } from "./account/approve.ts";
import { deposit } from "./account/deposit.ts";
import { getAccountBalance } from "./account/getAccountBalance.ts";
import { getWalletBalance } from "./account/getWalletBalance.ts";
import { withdraw } from "./account/withdraw.ts";
import { claimSplit } from "./dispute/claimSplit.ts";
import { concede } from "./dispute/concede.ts";
import { dispute } from "./dispute/dispute.ts";
import { resolve } from "./dispute/resolve.ts";
import { bid } from "./hiring/bid.ts";
import { cancelNonce } from "./hiring/cancelNonce.ts";
import { hire } from "./hiring/hire.ts";
import { post } from "./hiring/post.ts";
import { signOffer } from "./hiring/signOffer.ts";
import { getMandate } from "./mandate/getMandate.ts";
import { revokeMandate } from "./mandate/revokeMandate.ts";
import { setCounterparty } from "./mandate/setCounterparty.ts";
import { setMandate } from "./mandate/setMandate.ts";
import { getBondedJob } from "./market/getBondedJob.ts";
import { getJob } from "./market/getJob.ts";
import { getLatestBlock } from "./market/getLatestBlock.ts";
import { getMarketInfo } from "./market/getMarketInfo.ts";
import { getRecord } from "./market/getRecord.ts";
import { complete } from "./plain/complete.ts";
import { createJob } from "./plain/createJob.ts";
import { fund } from "./plain/fund.ts";
import { reject } from "./plain/reject.ts";
import { setBudget } from "./plain/setBudget.ts";
import { setProvider } from "./plain/setProvider.ts";
import { accept } from "./work/accept.ts";
import { claimPayment } from "./work/claimPayment.ts";
import { claimRefund } from "./work/claimRefund.ts";
import { rate } from "./work/rate.ts";
import { submit } from "./work/submit.ts";
import { withdrawJob } from "./work/withdrawJob.ts";

/** Every action of a market; `createMarket` gives them their client. */
export const marketActions = {
  approve,
  deposit,
  getAccountBalance,
  getWalletBalance,
  withdraw,
  bid,
  cancelNonce,
  hire,
  post,
  signOffer,
  accept,
  claimPayment,
  claimRefund,
  rate,
  submit,
  withdrawJob,
  claimSplit,
  concede,
  dispute,
  resolve,
  complete,
  createJob,
  fund,
  reject,
  setBudget,
  setProvider,
  getBondedJob,
  getJob,
  getLatestBlock,
  getMarketInfo,
  getRecord,
  getMandate,
  setMandate,
  revokeMandate,
  setCounterparty,
};
