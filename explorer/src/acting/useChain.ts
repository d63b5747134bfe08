import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Opened } from "../wallet/Session.ts";

/**
 * Reads something through the open market, behind the reader's wallet; it is read again after each act.
 *
 * @param name - What is read, unique on the page.
 */
export function useChain<T>({ market, account }: Opened, name: string, read: () => Promise<T>): UseQueryResult<T> {
  return useQuery({ queryKey: ["chain", market.chainId, market.address, account, name], queryFn: read });
}
