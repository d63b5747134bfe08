import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A line to a server that can be cut, and mended at the same address. */
export class Cable {
  readonly #to: number;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  /** @param url Of the server. */
  constructor(url: string) {
    this.#to = Number(new URL(url).port);
  }

  /** Lays the line, or mends it. */
  async connect(): Promise<string> {
    this.#server = createServer((near) => {
      const far = connect(this.#to, "127.0.0.1");
      for (const socket of [near, far]) {
        this.#open.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => this.#open.delete(socket));
      }
      near.pipe(far).pipe(near);
      near.on("close", () => far.destroy());
    });
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Cuts it: what is under way breaks, and nobody can connect. */
  async cut(): Promise<void> {
    this.#server?.close();
    for (const socket of this.#open) socket.destroy();
    if (this.#server?.listening) await once(this.#server, "close");
  }
}
