import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { PortTakenError } from "./errors.ts";

/** Seconds to wait for the operating system to give a port back. */
const RELEASE_SECONDS = 10;

/** @throws PortTakenError naming `purpose` if somebody listens on the port. */
export async function assertPortFree(port: number, purpose: string): Promise<void> {
  if (!(await isFree(port))) throw new PortTakenError(port, purpose);
}

/** Waits until nobody listens on the port any more. */
export async function waitUntilPortFree(port: number, purpose: string): Promise<void> {
  const deadline = performance.now() + RELEASE_SECONDS * 1000;
  while (performance.now() < deadline) {
    if (await isFree(port)) return;
    await sleep(50);
  }
  throw new PortTakenError(port, purpose);
}

/** Listens for a moment; false if it is taken. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES"))
      return false;
    throw error;
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
