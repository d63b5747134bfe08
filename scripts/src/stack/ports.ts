import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { PortTakenError, StackError } from "./errors.ts";

/** Seconds to wait for the operating system to give a port back. */
const RELEASE_SECONDS = 10;

/** A port of the loopback interface that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0);
  if (port === undefined) throw new StackError("No free port was found.", "Stop some servers and try again.");
  return port;
}

/** @throws PortTakenError naming `purpose` if somebody listens on the port. */
export async function assertPortFree(port: number, purpose: string): Promise<void> {
  if ((await tryListen(port)) === undefined) throw new PortTakenError(port, purpose);
}

/** Waits until nobody listens on the port any more. */
export async function waitUntilPortFree(port: number, purpose: string): Promise<void> {
  const deadline = performance.now() + RELEASE_SECONDS * 1000;
  while (performance.now() < deadline) {
    if ((await tryListen(port)) !== undefined) return;
    await sleep(50);
  }
  throw new PortTakenError(port, purpose);
}

/** Listens for a moment; the port it got, or undefined if it is taken. */
async function tryListen(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")) return;
    throw error;
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
