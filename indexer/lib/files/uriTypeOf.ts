/** Where a URI points to. `none`: it is empty. `unknown`: anything else than the schemes listed. */
export const URI_TYPES = ["none", "data", "ipfs", "https", "http", "unknown"] as const;

export type UriType = (typeof URI_TYPES)[number];

/**
 * The scheme of a URI that a stranger wrote. Nothing is ever fetched from it.
 *
 * @example uriTypeOf("ipfs://bafy…") // "ipfs"
 */
export function uriTypeOf(uri: string): UriType {
  if (uri === "") return "none";
  const scheme = /^(data|ipfs|https|http):/i.exec(uri)?.[1]?.toLowerCase();
  return URI_TYPES.find((type) => type === scheme) ?? "unknown";
}
