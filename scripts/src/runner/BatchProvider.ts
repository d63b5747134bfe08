import { Agent, request } from "node:http";
import { json } from "node:stream/consumers";
import { type JsonRpcError, type JsonRpcPayload, JsonRpcProvider, type JsonRpcResult } from "ethers";

/** Most requests in one body: the node works on the next while the answers to the last are read. */
const AT_ONCE = 25;

/** What a connection that the other side closed says. */
const CLOSED = new Set(["ECONNRESET", "EPIPE"]);

type Answer = JsonRpcResult | JsonRpcError;
type Asked = { readonly payload: JsonRpcPayload; resolve(result: unknown): void; reject(reason: unknown): void };

/**
 * JSON-RPC over HTTP to a node of this machine, for very many requests. Those of one moment go out together. ethers' own provider reads and
 * writes texts character by character, and measures a batch anew with each request that joins it.
 */
export class BatchProvider extends JsonRpcProvider {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true });
  #asked: Asked[] = [];
  #count = 0;

  /** @param rpcUrl The node's JSON-RPC, and the id of its chain. */
  constructor(rpcUrl: string, chainId: number) {
    super(rpcUrl, chainId, { staticNetwork: true, cacheTimeout: -1 });
    this.#url = rpcUrl;
  }

  /** @throws What ethers' own provider throws for a node's refusal; the connection's error if there is no answer. */
  override send(method: string, params: unknown[]): Promise<unknown> {
    if (this.#asked.length === 0) setImmediate(() => this.#flush());
    this.#count += 1;
    const payload: JsonRpcPayload = { jsonrpc: "2.0", id: this.#count, method, params };
    return new Promise((resolve, reject) => this.#asked.push({ payload, resolve, reject }));
  }

  override destroy(): void {
    this.#agent.destroy();
    super.destroy();
  }

  #flush(): void {
    const asked = this.#asked;
    this.#asked = [];
    for (let at = 0; at < asked.length; at += AT_ONCE) void this.#ask(asked.slice(at, at + AT_ONCE));
  }

  async #ask(asked: readonly Asked[]): Promise<void> {
    try {
      const answers = await this.#post(asked.map(({ payload }) => payload));
      const byId = new Map(answers.map((answer) => [answer.id, answer]));
      for (const { payload, resolve, reject } of asked) {
        const answer = byId.get(payload.id);
        if (answer === undefined) reject(new Error(`The node did not answer ${payload.method}. See its log.`));
        else if ("error" in answer) reject(this.getRpcError(payload, answer));
        else resolve(answer.result);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  #post(body: readonly JsonRpcPayload[]): Promise<Answer[]> {
    const text = Buffer.from(JSON.stringify(body));
    const headers = { "content-type": "application/json", "content-length": text.length };
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { method: "POST", agent: this.#agent, headers }, (response) => {
        // A local node answers a batch with a list.
        json(response).then((answers) => resolve(answers as Answer[]), reject);
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // The node closed the connection while it was idle, and read nothing of this.
        const isStale = sent.reusedSocket && CLOSED.has(error.code ?? "");
        resolve(isStale ? this.#post(body) : Promise.reject(error));
      });
      sent.end(text);
    });
  }
}
