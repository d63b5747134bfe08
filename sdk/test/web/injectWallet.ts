import { isError, type JsonRpcProvider } from "ethers";
import type { Page } from "playwright-core";

type Answer = { result: unknown } | { error: { code: number; message: string; data: unknown } };

/**
 * Gives a page `ethereum`, an EIP-1193 provider whose wallet is one account of a local node: what it has to sign, the node signs.
 *
 * @param owner - Whose account it is, looked up at each request.
 * @returns The methods that the page has asked for, in order.
 */
export async function injectWallet(
  page: Page,
  node: Pick<JsonRpcProvider, "send">,
  owner: { readonly account: string },
): Promise<string[]> {
  const asked: string[] = [];
  await page.exposeFunction("askWallet", async (method: string, params: unknown[] | undefined): Promise<Answer> => {
    asked.push(method);
    if (method === "eth_requestAccounts" || method === "eth_accounts") return { result: [owner.account] };
    try {
      return { result: await node.send(method, params ?? []) };
    } catch (error) {
      return { error: nodeErrorOf(error) };
    }
  });
  await page.addInitScript(() => {
    type Request = { method: string; params?: unknown[] };
    const scope = globalThis as unknown as {
      askWallet(method: string, params: unknown[] | undefined): Promise<Answer>;
      ethereum: { request(request: Request): Promise<unknown> };
    };
    scope.ethereum = {
      async request({ method, params }) {
        const answer = await scope.askWallet(method, params);
        if ("result" in answer) return answer.result;
        throw Object.assign(new Error(answer.error.message), answer.error);
      },
    };
  });
  return asked;
}

/** The node's own error, as a wallet passes it on. */
function nodeErrorOf(error: unknown): { code: number; message: string; data: unknown } {
  const inner = isError(error, "UNKNOWN_ERROR") ? error.error : undefined;
  const {
    code = -32_603,
    message = String(error),
    data,
  } = { ...(inner ?? (error as object)) } as {
    code?: number;
    message?: string;
    data?: unknown;
  };
  return { code: Number(code), message, data };
}
