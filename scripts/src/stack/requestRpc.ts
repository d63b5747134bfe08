import { RpcUnreachableError, StackError } from "./errors.ts";

/** Milliseconds to wait for an answer. */
const TIMEOUT = 10_000;

/**
 * One JSON-RPC call over HTTP.
 *
 * @throws RpcUnreachableError if nothing that speaks JSON-RPC answers in ten seconds.
 * @throws StackError with the node's message if it refuses the call.
 * @example const chainId = Number(await requestRpc(url, "eth_chainId"));
 */
export async function requestRpc(url: string, method: string, params: readonly unknown[] = []): Promise<unknown> {
  const answer = await post(url, { jsonrpc: "2.0", id: 1, method, params });
  if (answer.error !== undefined) {
    throw new StackError(
      `The RPC refused ${method}: ${String(answer.error.message)}.`,
      "Check that the node supports it.",
    );
  }
  return answer.result;
}

type Answer = { result?: unknown; error?: { message?: unknown } };

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && ("result" in value || "error" in value);
}

async function post(url: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const answer: unknown = await response.json();
    if (isAnswer(answer)) return answer;
  } catch (error) {
    throw new RpcUnreachableError(url, error);
  }
  throw new RpcUnreachableError(url);
}
