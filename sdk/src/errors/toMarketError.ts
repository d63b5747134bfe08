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

/** ethers' word for a wallet's refusal, and EIP-1193's. */
const REFUSED = new Set(["ACTION_REJECTED", "4001"]);

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

/** The node's own error, innermost in what ethers and viem throw. */
function nodeErrorOf(error: unknown): NodeError {
  if (typeof error !== "object" || error === null) return { code: 0, message: String(error), data: undefined };
  const { code, message, data, ...outer } = fieldsOf(error);
  const inner = [outer.error, outer.info, outer.cause].find(
    (each) => typeof each === "object" && each !== null && ("message" in each || "error" in each),
  );
  if (inner !== undefined) return nodeErrorOf(inner);
  const bytes = typeof data === "object" && data !== null ? fieldsOf(data).data : data;
  return {
    code: Number.isInteger(code) ? Number(code) : 0,
    message: String(message ?? error),
    data: isHexString(bytes) ? bytes : undefined,
  };
}

/** An error's message is not enumerable, so its fields are taken by name. */
function fieldsOf(error: object): Record<"code" | "message" | "data" | "error" | "info" | "cause", unknown> {
  const { code, message, data, error: inner, info, cause } = error as Record<string, unknown>;
  return { code, message, data, error: inner, info, cause };
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
  if (REFUSED.has(codeOf(error))) return new SigningRefusedError(options);
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
