import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a node may do wrong. */
export type Fault =
  /** Takes requests and never answers. */
  | { kind: "silence" }
  /** Answers every request with this status and body. */
  | { kind: "answer"; status: number; type: string; body: string }
  /** Knows nothing of the newest blocks. */
  | { kind: "lag"; blocks: number }
  /** Says that it serves another chain. */
  | { kind: "chainId"; chainId: number };

type Call = { id: number; method: string; params?: unknown[] };

/** Stands between the index and its node, and hands on what the node says except for one fault at a time. */
export class FaultProxy {
  /** The fault now; undefined for none. */
  fault: Fault | undefined;
  /** URL of the node behind it. */
  node: string;
  readonly #server: Server;

  private constructor(node: string) {
    this.node = node;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  static async start(node: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(node);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { fault } = this;
    const call = JSON.parse(await text(request)) as Call;
    if (fault?.kind === "silence") return;
    if (fault?.kind === "answer") {
      response.writeHead(fault.status, { "content-type": fault.type }).end(fault.body);
      return;
    }
    const result = await this.#answer(call, fault);
    response.writeHead(200, { "content-type": "application/json" }).end(result);
  }

  async #answer(call: Call, fault: Fault | undefined): Promise<string> {
    if (fault?.kind === "chainId" && call.method === "eth_chainId") return resultOf(call, hex(fault.chainId));
    if (fault?.kind !== "lag") return this.#ask(call);
    const latest = JSON.parse(await this.#ask({ id: 1, method: "eth_blockNumber" })).result as string;
    const newest = Math.max(Number(latest) - fault.blocks, 0);
    if (call.method === "eth_blockNumber") return resultOf(call, hex(newest));
    if (call.method !== "eth_getBlockByNumber") return this.#ask(call);
    const [block, full] = call.params as [string, boolean];
    if (block === "latest") return this.#ask({ ...call, params: [hex(newest), full] });
    return Number(block) > newest ? resultOf(call, null) : this.#ask(call);
  }

  async #ask(call: Call): Promise<string> {
    const response = await fetch(this.node, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", ...call }),
    });
    return response.text();
  }
}

const hex = (value: number): string => `0x${value.toString(16)}`;
const resultOf = ({ id }: Call, result: unknown): string => JSON.stringify({ jsonrpc: "2.0", id, result });
