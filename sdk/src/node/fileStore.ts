import { access, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { lock } from "proper-lockfile";
import writeFileAtomic from "write-file-atomic";
import { GuardStoreError } from "../errors/GuardStoreError.ts";
import { emptyState, type GuardState } from "../guard/state/GuardState.ts";
import type { GuardStore } from "../guard/state/GuardStore.ts";
import { parseState } from "../guard/state/parseState.ts";

/** A dead process's lock is taken over after this long without a sign of life. */
const STALE_MS = 10_000;
const RETRIES = { retries: 400, minTimeout: 10, maxTimeout: 50, factor: 1.2 };

/**
 * A store in a file, safe between processes: a lock beside it (`<path>.lock`), and each write whole or not at all. A missing file is
 * a guard that remembers nothing; one that cannot be read to its last field is refused.
 *
 * @param path - The file; its folder must exist.
 *
 * @example
 * ```ts
 * const guard = createGuard({ policy: await readPolicy("policy.json"), store: fileStore("guard.json") });
 * ```
 */
export function fileStore(path: string): GuardStore {
  return {
    update: async (change) => {
      // Asked first: waiting for a lock helps only where one can be made.
      await access(dirname(path)).catch(failed(path, "its folder is missing"));
      let isLost = false;
      const onCompromised = () => {
        isLost = true;
      };
      const unlock = await lock(path, { realpath: false, stale: STALE_MS, retries: RETRIES, onCompromised }).catch(
        failed(path, "its lock cannot be taken"),
      );
      try {
        const before = await read(path);
        const { state, result } = change(before);
        if (isLost) throw new GuardStoreError(path, "its lock was lost");
        if (state !== before) {
          await writeFileAtomic(path, `${JSON.stringify(state)}\n`, { mode: 0o600 }).catch(
            failed(path, "it cannot be written"),
          );
        }
        return result;
      } finally {
        // After a lost lock there is nothing left to open.
        await unlock().catch(() => undefined);
      }
    },
  };
}

async function read(path: string): Promise<GuardState> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new GuardStoreError(path, "it cannot be read", { cause: error });
  });
  if (text === undefined) return emptyState();
  const state = parseState(text);
  if (state === undefined) throw new GuardStoreError(path, "its content is damaged");
  return state;
}

function failed(path: string, problem: string): (error: unknown) => never {
  return (error) => {
    throw new GuardStoreError(path, problem, { cause: error });
  };
}
