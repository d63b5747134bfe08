import { isError, isHexString } from "ethers";
import { cleanText } from "./cleanText.ts";
import { decodeRevert } from "./decodeRevert.ts";
import { GasFundsInsufficientError } from "./GasFundsInsufficientError.ts";
import { MarketError } from "./MarketError.ts";
import { NonceConflictError } from "./NonceConflictError.ts";
import { RpcRequestError } from "./RpcRequestError.ts";
import { RpcUnreachableError } from "./RpcUnreachableError.ts";
import { SigningRefusedError } from "./SigningRefusedError.ts";

/** What is known about a request when it fails. */
export type RequestContext = {
  /** The RPC's address, safe to show. */
  url: string;
  /** The sending account, its balance in wei, the nonce and the highest possible gas cost in wei, once known. */
  sending?: { account: string; nonce: number; balance: bigint; cost: bigint };
};

const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "NETWORK_ERROR",
  "SERVER_ERROR",
  "TIMEOUT",
]);

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const code = "code" in error ? String(error.code) : "";
  // Browsers and Node's fetch say only "fetch failed"; Node keeps the code in the cause.
  return code === "" && "cause" in error ? codeOf(error.cause) : code;
}

function isUnreachable(error: unknown): boolean {
  return CONNECTION_CODES.has(codeOf(error)) || (error instanceof TypeError && /fetch/i.test(error.message));
}

type NodeError = { code: number; message: string; data: string | undefined };

/** The node's own error inside of what ethers throws. */
function nodeErrorOf(error: unknown): NodeError {
  let inner: unknown = error;
  for (const key of ["error", "info", "error"]) {
    if (typeof inner === "object" && inner !== null && key in inner) inner = (inner as Record<string, unknown>)[key];
  }
  if (typeof inner !== "object" || inner === null) return { code: 0, message: String(inner), data: undefined };
  const { code, message, data } = inner as Record<string, unknown>;
  return {
    code: Number.isInteger(code) ? Number(code) : 0,
    message: String(message ?? inner),
    data: isHexString(data) ? data : undefined,
  };
}

/**
 * Gives every failure of a chain request its class. Errors of this package pass unchanged.
 *
 * @param error - Whatever was thrown.
 * @param context - What is known about the request.
 */
export function toMarketError(error: unknown, context: RequestContext): MarketError {
  const options = { cause: error };
  if (error instanceof MarketError) return error;
  if (isError(error, "CALL_EXCEPTION")) return decodeRevert(error.data ?? "0x", options);
  if (isError(error, "ACTION_REJECTED")) return new SigningRefusedError(options);
  if (isUnreachable(error)) return new RpcUnreachableError(context.url, options);
  const { code, message, data } = nodeErrorOf(error);
  // A node that mines at once answers a transaction that reverts in its block so.
  if (data !== undefined) return decodeRevert(data, options);
  const { sending } = context;
  if (sending !== undefined) {
    if (isError(error, "INSUFFICIENT_FUNDS") || /(enough|insufficient) funds/i.test(message)) {
      return new GasFundsInsufficientError(sending.account, sending.balance, sending.cost, options);
    }
    if (isError(error, "NONCE_EXPIRED") || /nonce too low|already known|underpriced|known transaction/i.test(message)) {
      return new NonceConflictError(sending.account, sending.nonce, options);
    }
  }
  return new RpcRequestError(code, cleanText(message), options);
}
