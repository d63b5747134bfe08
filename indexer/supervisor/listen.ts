import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { PortTakenError, SupervisorError } from "./errors.ts";

/**
 * Serves an app.
 *
 * @param hostname Without one, all interfaces.
 * @returns Ends the server and its connections.
 * @throws PortTakenError; SupervisorError if the system refuses the address.
 */
export async function listen(app: Hono, port: number, hostname: string | undefined): Promise<() => Promise<void>> {
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    server.listen(port, hostname);
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new PortTakenError(port);
    throw new SupervisorError(
      `The index cannot listen on ${hostname ?? "*"}:${port} (${code}). Choose another address.`,
    );
  }
  return async () => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  };
}
