/** Questions under way at one moment: a node or an index that is asked everything at once lets some of it wait for too long, or refuses. */
const AT_ONCE = 100;

/** What `ask` gives for each, in their order. */
export async function eachOf<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    found.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(ask))));
  return found;
}
