/** What the command line reads and writes: the process itself. */
export type Terminal = Pick<NodeJS.Process, "env" | "stdin" | "stdout" | "stderr">;
