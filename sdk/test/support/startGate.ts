import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";

/** A door before a real node, which can be shut and opened again: to whoever stands outside, the node is gone meanwhile. */
export type Gate = { rpcUrl: string; shut(): Promise<void>; open(): Promise<void> };

export async function startGate(rpcUrl: string): Promise<Gate> {
  const { hostname, port: inner } = new URL(rpcUrl);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const open = async () => {
    server = createServer((socket) => {
      const node = connect(Number(inner), hostname);
      for (const end of [socket, node]) {
        sockets.add(end);
        end.on("error", () => end.destroy());
        end.on("close", () => {
          sockets.delete(end);
          socket.destroy();
          node.destroy();
        });
      }
      socket.pipe(node).pipe(socket);
    });
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    rpcUrl: `http://127.0.0.1:${port}`,
    open,
    shut: async () => {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
