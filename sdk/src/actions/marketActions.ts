import { approve } from "./account/approve.ts";
import { deposit } from "./account/deposit.ts";
import { depositWithAuthorization } from "./account/depositWithAuthorization.ts";
import { getAccountBalance } from "./account/getAccountBalance.ts";
import { getAllowance } from "./account/getAllowance.ts";
import { getWalletBalance } from "./account/getWalletBalance.ts";
import { signDepositAuthorization } from "./account/signDepositAuthorization.ts";
import { signWithdrawal } from "./account/signWithdrawal.ts";
import { withdraw } from "./account/withdraw.ts";
import { withdrawWithSignature } from "./account/withdrawWithSignature.ts";
import { claimSplit } from "./dispute/claimSplit.ts";
import { concede } from "./dispute/concede.ts";
import { dispute } from "./dispute/dispute.ts";
import { resolve } from "./dispute/resolve.ts";
import { explainCall } from "./explain/explainCall.ts";
import { explainJob } from "./explain/explainJob.ts";
import { explainTransaction } from "./explain/explainTransaction.ts";
import { bid } from "./hiring/bid.ts";
import { cancelNonce } from "./hiring/cancelNonce.ts";
import { hire } from "./hiring/hire.ts";
import { hireWithAuthorization } from "./hiring/hireWithAuthorization.ts";
import { isNonceUsed } from "./hiring/isNonceUsed.ts";
import { post } from "./hiring/post.ts";
import { publishTerms } from "./hiring/publishTerms.ts";
import { signHireAuthorization } from "./hiring/signHireAuthorization.ts";
import { signOffer } from "./hiring/signOffer.ts";
import { verifyOffer } from "./hiring/verifyOffer.ts";
import { getMandate } from "./mandate/getMandate.ts";
import { getSpendable } from "./mandate/getSpendable.ts";
import { isCounterparty } from "./mandate/isCounterparty.ts";
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
import { asClient } from "./roles/asClient.ts";
import { asEvaluator } from "./roles/asEvaluator.ts";
import { asProvider } from "./roles/asProvider.ts";
import { events } from "./watch/events.ts";
import { job } from "./watch/job.ts";
import { accept } from "./work/accept.ts";
import { claimPayment } from "./work/claimPayment.ts";
import { claimRefund } from "./work/claimRefund.ts";
import { rate } from "./work/rate.ts";
import { settleByAgreement } from "./work/settleByAgreement.ts";
import { signAgreement } from "./work/signAgreement.ts";
import { submit } from "./work/submit.ts";
import { withdrawJob } from "./work/withdrawJob.ts";

/** Every action of a market; `createMarket` gives them their client. */
export const marketActions = {
  approve,
  deposit,
  getAccountBalance,
  getWalletBalance,
  withdraw,
  getAllowance,
  signDepositAuthorization,
  depositWithAuthorization,
  signWithdrawal,
  withdrawWithSignature,
  bid,
  cancelNonce,
  hire,
  post,
  signOffer,
  publishTerms,
  isNonceUsed,
  signHireAuthorization,
  hireWithAuthorization,
  verifyOffer,
  accept,
  claimPayment,
  claimRefund,
  rate,
  submit,
  withdrawJob,
  signAgreement,
  settleByAgreement,
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
  explainCall,
  explainJob,
  explainTransaction,
  getBondedJob,
  getJob,
  getLatestBlock,
  getMarketInfo,
  getRecord,
  getMandate,
  setMandate,
  revokeMandate,
  setCounterparty,
  job,
  events,
  asClient,
  asProvider,
  asEvaluator,
  isCounterparty,
  getSpendable,
};
