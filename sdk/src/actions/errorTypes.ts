import type { BroadcastUncertainError } from "../errors/BroadcastUncertainError.ts";
import type { ContractRevertError } from "../errors/ContractRevertError.ts";
import type { GasFundsInsufficientError } from "../errors/GasFundsInsufficientError.ts";
import type { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { GuardStoreError } from "../errors/GuardStoreError.ts";
import type { IndexerMissingError } from "../errors/IndexerMissingError.ts";
import type { IndexerQueryError } from "../errors/IndexerQueryError.ts";
import type { IndexerUnreachableError } from "../errors/IndexerUnreachableError.ts";
import type { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import type { NonceConflictError } from "../errors/NonceConflictError.ts";
import type { RpcRequestError } from "../errors/RpcRequestError.ts";
import type { RpcUnreachableError } from "../errors/RpcUnreachableError.ts";
import type { SignerMissingError } from "../errors/SignerMissingError.ts";
import type { SigningRefusedError } from "../errors/SigningRefusedError.ts";
import type { UnknownRevertError } from "../errors/UnknownRevertError.ts";
import type { WalletAccountError } from "../errors/WalletAccountError.ts";
import type { WalletChainError } from "../errors/WalletChainError.ts";

/** What every read of the chain may throw. */
export type ReadErrorType =
  | ContractRevertError
  | UnknownRevertError
  | RpcRequestError
  | RpcUnreachableError
  | InvalidArgumentError;

/** What every signature may throw; nothing was signed then. */
export type SignErrorType =
  | SignerMissingError
  | SigningRefusedError
  | GuardRefusedError
  | GuardStoreError
  | WalletAccountError
  | WalletChainError;

/** What every write may throw before it is sent; its `wait` names the rest. */
export type WriteErrorType =
  | ReadErrorType
  | SignErrorType
  | GasFundsInsufficientError
  | NonceConflictError
  | BroadcastUncertainError;

/** What every read of the index may throw. */
export type IndexErrorType = IndexerMissingError | IndexerUnreachableError | IndexerQueryError | InvalidArgumentError;
