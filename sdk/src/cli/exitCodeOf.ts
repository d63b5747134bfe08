/** What the exit code of `surety` tells. */
export const exitCodes = {
  0: "done",
  1: "failed in a way that none of the others names",
  2: "bad input: nothing was asked of the chain in your name",
  3: "refused by the guard, by you, or by the signer; nothing was sent",
  4: "the contract refuses or refused it",
  5: "the node does not answer, or not as it should",
  6: "the index is missing, behind, or does not answer",
  7: "not done within the timeout",
  8: "nobody knows whether it was sent: look at the account's transactions before you do it again",
  130: "interrupted with Ctrl-C; 143 by SIGTERM",
} as const;

/** An exit code of `surety`. */
export type ExitCode = keyof typeof exitCodes | 143;

/** The exit code of every error that has a class, by the class's name; 1 for all others. */
const codes: Readonly<Record<string, ExitCode>> = {
  InvalidAmountError: 2,
  InvalidArgumentError: 2,
  InvalidDocumentError: 2,
  WrongChainError: 2,
  MarketMissingError: 2,
  DeploymentMissingError: 2,
  DeploymentInvalidError: 2,
  DeploymentUnknownError: 2,
  RegistriesMissingError: 2,
  ChainNotLocalError: 2,
  WalletAccountError: 2,
  WalletChainError: 2,
  SignerMissingError: 2,
  UsageError: 2,
  KeyOnCommandLineError: 2,
  KeyInvalidError: 2,
  KeyMissingError: 2,
  KeyFileExistsError: 2,
  KeyFileInvalidError: 2,
  PasswordMissingError: 2,
  PasswordWrongError: 2,
  SettingInvalidError: 2,
  FileUnusableError: 2,
  NotFoundError: 2,
  AuthorizationUnsupportedError: 2,
  InvalidPolicyError: 2,
  ApprovalRefusedError: 3,
  GuardRefusedError: 3,
  GuardStoreError: 3,
  SigningRefusedError: 3,
  EvaluatorPartialError: 3,
  FeedbackUnbackedError: 4,
  ConfirmationMissingError: 3,
  ConfirmationRefusedError: 3,
  ContractRevertError: 4,
  UnknownRevertError: 4,
  TransactionRevertedError: 4,
  RpcUnreachableError: 5,
  RpcRequestError: 5,
  IndexerMissingError: 6,
  IndexerUnreachableError: 6,
  IndexerQueryError: 6,
  IndexerStaleError: 6,
  JobTimeoutError: 7,
  TransactionTimeoutError: 7,
  BroadcastUncertainError: 8,
  MarketError: 1,
  EventMissingError: 1,
  AgentWalletUnsetError: 1,
  JobStatusPassedError: 1,
  ReorgTooDeepError: 1,
  GuardMismatchError: 1,
  GasFundsInsufficientError: 1,
  NonceConflictError: 1,
};

/** The exit code by which `surety` tells what went wrong. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof Error)) return 1;
  if (error.name === "InterruptedError") return "signal" in error && error.signal === "SIGTERM" ? 143 : 130;
  return Object.hasOwn(codes, error.name) ? (codes[error.name] ?? 1) : 1;
}

/** True if `exitCodeOf` names this class; a test asks it of every error that the package exports. */
export function hasExitCode(name: string): boolean {
  return Object.hasOwn(codes, name);
}
