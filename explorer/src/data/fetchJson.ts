import { IndexError } from "./IndexError.ts";

/**
 * Reads JSON from the index.
 *
 * @throws IndexError with the API's own words, or `unreachable`.
 */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new IndexError("unreachable", "The index does not answer", "See that it runs; the page tries again");
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const { code, message, remedy } = (body as { error?: Partial<IndexError> } | undefined)?.error ?? {};
  throw new IndexError(
    code ?? "unreachable",
    message ?? `The index answered ${response.status}`,
    remedy ?? "Try again in a few seconds",
  );
}
