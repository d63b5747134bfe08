export type { ApproveErrorType, ApproveParameters, ApproveReturnType } from "./actions/account/approve.ts";
export type { DepositErrorType, DepositParameters, DepositReturnType } from "./actions/account/deposit.ts";
export type {
  DepositWithAuthorizationErrorType,
  DepositWithAuthorizationParameters,
  DepositWithAuthorizationReturnType,
} from "./actions/account/depositWithAuthorization.ts";
export type {
  GetAccountBalanceErrorType,
  GetAccountBalanceParameters,
  GetAccountBalanceReturnType,
} from "./actions/account/getAccountBalance.ts";
export type {
  GetAllowanceErrorType,
  GetAllowanceParameters,
  GetAllowanceReturnType,
} from "./actions/account/getAllowance.ts";
export type {
  GetWalletBalanceErrorType,
  GetWalletBalanceParameters,
  GetWalletBalanceReturnType,
} from "./actions/account/getWalletBalance.ts";
export type {
  DepositAuthorization,
  SignDepositAuthorizationErrorType,
  SignDepositAuthorizationParameters,
  SignDepositAuthorizationReturnType,
} from "./actions/account/signDepositAuthorization.ts";
export type {
  SignedWithdrawal,
  SignWithdrawalErrorType,
  SignWithdrawalParameters,
  SignWithdrawalReturnType,
} from "./actions/account/signWithdrawal.ts";
export type { WithdrawErrorType, WithdrawParameters, WithdrawReturnType } from "./actions/account/withdraw.ts";
export type {
  WithdrawWithSignatureErrorType,
  WithdrawWithSignatureParameters,
  WithdrawWithSignatureReturnType,
} from "./actions/account/withdrawWithSignature.ts";
export type { ClaimSplitErrorType, ClaimSplitParameters, ClaimSplitReturnType } from "./actions/dispute/claimSplit.ts";
export type { ConcedeErrorType, ConcedeParameters, ConcedeReturnType } from "./actions/dispute/concede.ts";
export type { DisputeErrorType, DisputeParameters, DisputeReturnType } from "./actions/dispute/dispute.ts";
export type { ResolveErrorType, ResolveParameters, ResolveReturnType } from "./actions/dispute/resolve.ts";
export type {
  ExplainCallErrorType,
  ExplainCallParameters,
  ExplainCallReturnType,
} from "./actions/explain/explainCall.ts";
export type { ExplainJobErrorType, ExplainJobParameters, ExplainJobReturnType } from "./actions/explain/explainJob.ts";
export type {
  ExplainTransactionErrorType,
  ExplainTransactionParameters,
  ExplainTransactionReturnType,
} from "./actions/explain/explainTransaction.ts";
export type { BidErrorType, BidParameters, BidReturnType } from "./actions/hiring/bid.ts";
export type {
  CancelNonceErrorType,
  CancelNonceParameters,
  CancelNonceReturnType,
} from "./actions/hiring/cancelNonce.ts";
export type { HireErrorType, HireOptions, HireParameters, HireReturnType } from "./actions/hiring/hire.ts";
export type {
  HireWithAuthorizationErrorType,
  HireWithAuthorizationOptions,
  HireWithAuthorizationParameters,
  HireWithAuthorizationReturnType,
} from "./actions/hiring/hireWithAuthorization.ts";
export type {
  IsNonceUsedErrorType,
  IsNonceUsedParameters,
  IsNonceUsedReturnType,
} from "./actions/hiring/isNonceUsed.ts";
export type { PostErrorType, PostParameters, PostReturnType } from "./actions/hiring/post.ts";
export type {
  PublishTermsErrorType,
  PublishTermsParameters,
  PublishTermsReturnType,
} from "./actions/hiring/publishTerms.ts";
export type {
  AuthorizedHire,
  SignHireAuthorizationErrorType,
  SignHireAuthorizationParameters,
  SignHireAuthorizationReturnType,
} from "./actions/hiring/signHireAuthorization.ts";
export type { SignOfferErrorType, SignOfferParameters, SignOfferReturnType } from "./actions/hiring/signOffer.ts";
export type {
  VerifyOfferErrorType,
  VerifyOfferParameters,
  VerifyOfferReturnType,
} from "./actions/hiring/verifyOffer.ts";
export type { GetAgentErrorType, GetAgentParameters, GetAgentReturnType } from "./actions/identity/getAgent.ts";
export type {
  GetAgentMetadataErrorType,
  GetAgentMetadataParameters,
  GetAgentMetadataReturnType,
} from "./actions/identity/getAgentMetadata.ts";
export type {
  GetFeedbackErrorType,
  GetFeedbackParameters,
  GetFeedbackReturnType,
} from "./actions/identity/getFeedback.ts";
export type {
  GetFeedbackSummaryErrorType,
  GetFeedbackSummaryParameters,
  GetFeedbackSummaryReturnType,
} from "./actions/identity/getFeedbackSummary.ts";
export type {
  GetValidationErrorType,
  GetValidationParameters,
  GetValidationReturnType,
} from "./actions/identity/getValidation.ts";
export type {
  GiveFeedbackErrorType,
  GiveFeedbackParameters,
  GiveFeedbackReturnType,
} from "./actions/identity/giveFeedback.ts";
export type { MetadataValue } from "./actions/identity/metadataEntry.ts";
export type { FeedbackValue } from "./actions/identity/parseFeedbackValue.ts";
export type {
  RegisterAgentErrorType,
  RegisterAgentParameters,
  RegisterAgentReturnType,
} from "./actions/identity/registerAgent.ts";
export type { Registration } from "./actions/identity/registrationUri.ts";
export type {
  RequestValidationErrorType,
  RequestValidationParameters,
  RequestValidationReturnType,
} from "./actions/identity/requestValidation.ts";
export type {
  FeedbackAnswer,
  RespondToFeedbackErrorType,
  RespondToFeedbackParameters,
  RespondToFeedbackReturnType,
} from "./actions/identity/respondToFeedback.ts";
export type {
  RespondToValidationErrorType,
  RespondToValidationParameters,
  RespondToValidationReturnType,
  ValidationAnswer,
} from "./actions/identity/respondToValidation.ts";
export type {
  RevokeFeedbackErrorType,
  RevokeFeedbackParameters,
  RevokeFeedbackReturnType,
} from "./actions/identity/revokeFeedback.ts";
export type {
  SetAgentMetadataErrorType,
  SetAgentMetadataParameters,
  SetAgentMetadataReturnType,
} from "./actions/identity/setAgentMetadata.ts";
export type {
  SetAgentURIErrorType,
  SetAgentURIParameters,
  SetAgentURIReturnType,
} from "./actions/identity/setAgentURI.ts";
export type {
  SetAgentWalletErrorType,
  SetAgentWalletParameters,
  SetAgentWalletReturnType,
} from "./actions/identity/setAgentWallet.ts";
export type {
  SignAgentWalletErrorType,
  SignAgentWalletParameters,
  SignAgentWalletReturnType,
  SignedAgentWallet,
} from "./actions/identity/signAgentWallet.ts";
export type {
  UnsetAgentWalletErrorType,
  UnsetAgentWalletParameters,
  UnsetAgentWalletReturnType,
} from "./actions/identity/unsetAgentWallet.ts";
export type {
  GetIndexedAccountErrorType,
  GetIndexedAccountParameters,
  GetIndexedAccountReturnType,
  IndexedAccount,
} from "./actions/index/getIndexedAccount.ts";
export type {
  GetIndexedAgentErrorType,
  GetIndexedAgentParameters,
  GetIndexedAgentReturnType,
  IndexedAgent,
} from "./actions/index/getIndexedAgent.ts";
export type {
  GetIndexedJobErrorType,
  GetIndexedJobParameters,
  GetIndexedJobReturnType,
  IndexedJob,
} from "./actions/index/getIndexedJob.ts";
export type {
  GetIndexedMarketErrorType,
  GetIndexedMarketReturnType,
  IndexedMarket,
} from "./actions/index/getIndexedMarket.ts";
export type { GetTermsErrorType, GetTermsParameters, GetTermsReturnType } from "./actions/index/getTerms.ts";
export type {
  ListAccountsErrorType,
  ListAccountsParameters,
  ListAccountsReturnType,
} from "./actions/index/listAccounts.ts";
export type {
  ListAgentsErrorType,
  ListAgentsParameters,
  ListAgentsReturnType,
  OfferingAgents,
  OwnedAgents,
} from "./actions/index/listAgents.ts";
export type {
  Bid,
  ListBidsErrorType,
  ListBidsOptions,
  ListBidsParameters,
  ListBidsReturnType,
} from "./actions/index/listBids.ts";
export type {
  IndexedFeedback,
  ListFeedbackErrorType,
  ListFeedbackParameters,
  ListFeedbackReturnType,
} from "./actions/index/listFeedback.ts";
export type {
  JobEvent,
  ListJobEventsErrorType,
  ListJobEventsParameters,
  ListJobEventsReturnType,
} from "./actions/index/listJobEvents.ts";
export type { ListJobsErrorType, ListJobsParameters, ListJobsReturnType } from "./actions/index/listJobs.ts";
export type {
  IndexedMandate,
  ListMandatesErrorType,
  ListMandatesParameters,
  ListMandatesReturnType,
} from "./actions/index/listMandates.ts";
export type {
  IndexedValidation,
  ListValidationsErrorType,
  ListValidationsParameters,
  ListValidationsReturnType,
} from "./actions/index/listValidations.ts";
export type {
  WaitForBlockErrorType,
  WaitForBlockOptions,
  WaitForBlockParameters,
  WaitForBlockReturnType,
} from "./actions/index/waitForBlock.ts";
export type {
  GetMandateErrorType,
  GetMandateParameters,
  GetMandateReturnType,
  Mandate,
} from "./actions/mandate/getMandate.ts";
export type {
  GetSpendableErrorType,
  GetSpendableParameters,
  GetSpendableReturnType,
} from "./actions/mandate/getSpendable.ts";
export type {
  IsCounterpartyErrorType,
  IsCounterpartyParameters,
  IsCounterpartyReturnType,
} from "./actions/mandate/isCounterparty.ts";
export type {
  RevokeMandateErrorType,
  RevokeMandateParameters,
  RevokeMandateReturnType,
} from "./actions/mandate/revokeMandate.ts";
export type {
  SetCounterpartyErrorType,
  SetCounterpartyParameters,
  SetCounterpartyReturnType,
} from "./actions/mandate/setCounterparty.ts";
export type { SetMandateErrorType, SetMandateParameters, SetMandateReturnType } from "./actions/mandate/setMandate.ts";
export type {
  GetBondedJobErrorType,
  GetBondedJobParameters,
  GetBondedJobReturnType,
} from "./actions/market/getBondedJob.ts";
export type { GetJobErrorType, GetJobParameters, GetJobReturnType } from "./actions/market/getJob.ts";
export type { GetLatestBlockErrorType, GetLatestBlockReturnType } from "./actions/market/getLatestBlock.ts";
export type { GetMarketInfoErrorType, GetMarketInfoReturnType } from "./actions/market/getMarketInfo.ts";
export type { GetRecordErrorType, GetRecordParameters, GetRecordReturnType } from "./actions/market/getRecord.ts";
export type { CompleteErrorType, CompleteParameters, CompleteReturnType } from "./actions/plain/complete.ts";
export type { CreateJobErrorType, CreateJobParameters, CreateJobReturnType } from "./actions/plain/createJob.ts";
export type { FundErrorType, FundParameters, FundReturnType } from "./actions/plain/fund.ts";
export type { RejectErrorType, RejectParameters, RejectReturnType } from "./actions/plain/reject.ts";
export type { SetBudgetErrorType, SetBudgetParameters, SetBudgetReturnType } from "./actions/plain/setBudget.ts";
export type {
  SetProviderErrorType,
  SetProviderParameters,
  SetProviderReturnType,
} from "./actions/plain/setProvider.ts";
export type {
  AsClientErrorType,
  AsClientParameters,
  AsClientReturnType,
  ClientRole,
  OrderOptions,
  Review,
} from "./actions/roles/asClient.ts";
export type {
  AsEvaluatorErrorType,
  AsEvaluatorParameters,
  AsEvaluatorReturnType,
  Ruling,
} from "./actions/roles/asEvaluator.ts";
export type {
  AsProviderErrorType,
  AsProviderParameters,
  AsProviderReturnType,
  Delivery,
} from "./actions/roles/asProvider.ts";
export type { Settlement } from "./actions/Settlement.ts";
export type { EventsErrorType, EventsParameters, EventsReturnType } from "./actions/watch/events.ts";
export type { Job, JobErrorType, JobParameters, JobReturnType } from "./actions/watch/job.ts";
export type { AcceptErrorType, AcceptParameters, AcceptReturnType } from "./actions/work/accept.ts";
export type {
  ClaimPaymentErrorType,
  ClaimPaymentParameters,
  ClaimPaymentReturnType,
} from "./actions/work/claimPayment.ts";
export type { ClaimRefundErrorType, ClaimRefundParameters, ClaimRefundReturnType } from "./actions/work/claimRefund.ts";
export type { Rating } from "./actions/work/encodeRating.ts";
export type { RateErrorType, RateParameters, RateReturnType } from "./actions/work/rate.ts";
export type {
  SettleByAgreementErrorType,
  SettleByAgreementOptions,
  SettleByAgreementParameters,
  SettleByAgreementReturnType,
} from "./actions/work/settleByAgreement.ts";
export type {
  SignAgreementErrorType,
  SignAgreementParameters,
  SignAgreementReturnType,
  SignedAgreement,
} from "./actions/work/signAgreement.ts";
export type { SubmitErrorType, SubmitParameters, SubmitReturnType } from "./actions/work/submit.ts";
export type { WithdrawJobErrorType, WithdrawJobParameters, WithdrawJobReturnType } from "./actions/work/withdrawJob.ts";
export { formatAmount } from "./amounts/formatAmount.ts";
export { type Amount, parseAmount } from "./amounts/parseAmount.ts";
export type { Handle, WaitOptions } from "./chain/Handle.ts";
export { interfaceOf } from "./chain/interfaceOf.ts";
export { SendQueue } from "./chain/SendQueue.ts";
export type { AnySigner } from "./client/AnySigner.ts";
export type { MarketOptions } from "./client/createClient.ts";
export type { Eip1193Provider } from "./client/Eip1193Provider.ts";
export type { PaymentToken, RpcProvider } from "./client/MarketClient.ts";
export type { MarketSigner } from "./client/MarketSigner.ts";
export type { ViemWallet } from "./client/ViemWallet.ts";
export { createMarket, type Market } from "./createMarket.ts";
export { type BuildFileParameters, buildFile } from "./documents/buildFile.ts";
export { type BuildManifestParameters, buildManifest } from "./documents/buildManifest.ts";
export { type BuildRegistrationParameters, buildRegistration } from "./documents/buildRegistration.ts";
export { type BuildTermsParameters, buildTerms } from "./documents/buildTerms.ts";
export { type BuildVerdictParameters, buildVerdict, hashVerdict } from "./documents/buildVerdict.ts";
export type { DocumentFile } from "./documents/DocumentFile.ts";
export type { DocumentProblem } from "./documents/DocumentProblem.ts";
export type { DocumentName } from "./documents/documentKinds.ts";
export type { FeedbackFile, ProofOfPayment } from "./documents/FeedbackFile.ts";
export {
  feedbackSchema,
  registrationSchema,
  validationRequestSchema,
  verdictSchema,
} from "./documents/fileSchemas.ts";
export { encodeManifest, hashManifest } from "./documents/hashManifest.ts";
export { encodeTerms, hashTerms } from "./documents/hashTerms.ts";
export type { Manifest } from "./documents/Manifest.ts";
export { type ParsedDocument, parseManifest, parseTerms } from "./documents/parseDocument.ts";
export {
  parseFeedbackFile,
  parseRegistrationFile,
  parseValidationRequest,
  parseVerdict,
} from "./documents/parseFile.ts";
export type { AgentService, RegistrationFile } from "./documents/RegistrationFile.ts";
export { manifestSchema, termsSchema } from "./documents/schemas.ts";
export { type SuretyServiceParameters, suretyService } from "./documents/suretyService.ts";
export type { Terms } from "./documents/Terms.ts";
export type { ValidationRequest } from "./documents/ValidationRequest.ts";
export type { Verdict } from "./documents/Verdict.ts";
export { AgentWalletUnsetError } from "./errors/AgentWalletUnsetError.ts";
export { ApprovalRefusedError } from "./errors/ApprovalRefusedError.ts";
export { AuthorizationUnsupportedError } from "./errors/AuthorizationUnsupportedError.ts";
export { BroadcastUncertainError } from "./errors/BroadcastUncertainError.ts";
export { ChainNotLocalError } from "./errors/ChainNotLocalError.ts";
export { ContractRevertError, type RevertArgument } from "./errors/ContractRevertError.ts";
export { cleanText } from "./errors/cleanText.ts";
export { DeploymentUnknownError } from "./errors/DeploymentUnknownError.ts";
export { EvaluatorPartialError } from "./errors/EvaluatorPartialError.ts";
export { EventMissingError } from "./errors/EventMissingError.ts";
export { FeedbackUnbackedError, type UnbackedReason } from "./errors/FeedbackUnbackedError.ts";
export { GasFundsInsufficientError } from "./errors/GasFundsInsufficientError.ts";
export { type EffectDifference, GuardMismatchError } from "./errors/GuardMismatchError.ts";
export { GuardRefusedError, type GuardRule } from "./errors/GuardRefusedError.ts";
export { GuardStoreError } from "./errors/GuardStoreError.ts";
export { IndexerMissingError } from "./errors/IndexerMissingError.ts";
export { IndexerQueryError } from "./errors/IndexerQueryError.ts";
export { IndexerStaleError } from "./errors/IndexerStaleError.ts";
export { IndexerUnreachableError } from "./errors/IndexerUnreachableError.ts";
export { InvalidAmountError } from "./errors/InvalidAmountError.ts";
export { InvalidArgumentError } from "./errors/InvalidArgumentError.ts";
export { InvalidDocumentError } from "./errors/InvalidDocumentError.ts";
export { InvalidPolicyError } from "./errors/InvalidPolicyError.ts";
export { JobStatusPassedError } from "./errors/JobStatusPassedError.ts";
export { JobTimeoutError } from "./errors/JobTimeoutError.ts";
export { MarketError } from "./errors/MarketError.ts";
export { MarketMissingError } from "./errors/MarketMissingError.ts";
export { NonceConflictError } from "./errors/NonceConflictError.ts";
export { RegistriesMissingError } from "./errors/RegistriesMissingError.ts";
export { ReorgTooDeepError } from "./errors/ReorgTooDeepError.ts";
export { RpcRequestError } from "./errors/RpcRequestError.ts";
export { RpcUnreachableError } from "./errors/RpcUnreachableError.ts";
export { type ContractErrorName, remedies } from "./errors/remedies.ts";
export { SignerMissingError } from "./errors/SignerMissingError.ts";
export { SigningRefusedError } from "./errors/SigningRefusedError.ts";
export { TransactionRevertedError } from "./errors/TransactionRevertedError.ts";
export { TransactionTimeoutError } from "./errors/TransactionTimeoutError.ts";
export { toMarketError } from "./errors/toMarketError.ts";
export { UnknownRevertError } from "./errors/UnknownRevertError.ts";
export { WalletAccountError } from "./errors/WalletAccountError.ts";
export { WalletChainError } from "./errors/WalletChainError.ts";
export { WrongChainError } from "./errors/WrongChainError.ts";
export type { EventCursor, MarketEvent } from "./events/MarketEvent.ts";
export type { EventsOptions } from "./events/watchEvents.ts";
export type { Explanation, UntrustedText } from "./explain/Explanation.ts";
export { formatExplanation } from "./explain/formatExplanation.ts";
export type { JobEventKind, JobKind, Turn } from "./generated/queries.ts";
export { createGuard, type GuardOptions } from "./guard/createGuard.ts";
export { createNarrator, type NarratorOptions } from "./guard/createNarrator.ts";
export type { Approval, ApprovalRequest, Clearance, Guard, GuardRequest } from "./guard/Guard.ts";
export { draftPolicy } from "./guard/policy/draftPolicy.ts";
export type { Policy, SignatureKind } from "./guard/policy/Policy.ts";
export { policySchema } from "./guard/policy/policySchema.ts";
export type { GuardState } from "./guard/state/GuardState.ts";
export type { GuardStore } from "./guard/state/GuardStore.ts";
export { memoryStore } from "./guard/state/memoryStore.ts";
export type { Page, PageParameters } from "./indexer/Page.ts";
export type { JobState } from "./jobs/JobState.ts";
export { type JobAct, type JobTurn, turnOf } from "./jobs/turnOf.ts";
export type { UntilOptions } from "./jobs/waitForStatus.ts";
export { createLocalAgents, type LocalAgent, type LocalAgentsOptions } from "./local/createLocalAgents.ts";
export type { Offer, SignedOffer } from "./offers/Offer.ts";
export { hashOffer, offerDomain, offerTypes } from "./offers/offerTypedData.ts";
export { parseSignedOffer, writeSignedOffer } from "./offers/parseSignedOffer.ts";
export { agentWalletDomain, agentWalletTypes } from "./registries/agentWalletTypedData.ts";
export type { Registries, RegistryName, RegistryPlace } from "./registries/Registries.ts";
export type { JobBrief } from "./roles/JobBrief.ts";
export type { Role, RoleOptions } from "./roles/RoleOptions.ts";
export { type How, hows, tellingHows } from "./types/how.ts";
export { type JobStatus, jobStatuses } from "./types/jobStatus.ts";
export { type MandateRight, mandateRights } from "./types/mandateRight.ts";
