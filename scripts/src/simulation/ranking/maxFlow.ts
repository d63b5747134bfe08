/** A directed link that carries at most `capacity`. */
export type Link = { readonly from: string; readonly to: string; readonly capacity: bigint };

type Arc = { readonly to: string; room: bigint; readonly back: number };

/**
 * The most that can flow from source to sink, by Dinic's method: shortest paths first, level by level.
 *
 * @example maxFlow([{ from: "a", to: "b", capacity: 3n }, { from: "b", to: "c", capacity: 2n }], "a", "c") // 2n
 */
export function maxFlow(links: readonly Link[], source: string, sink: string): bigint {
  const arcs = arcsOf(links);
  if (source === sink) return 0n;
  let total = 0n;
  for (let levels = levelsOf(arcs, source); levels.has(sink); levels = levelsOf(arcs, source)) {
    const tried = new Map<string, number>();
    for (let sent = push(source, undefined); sent !== 0n; sent = push(source, undefined)) total += sent;

    // Sends what one path takes; nothing once no path is left on this level.
    function push(node: string, limit: bigint | undefined): bigint {
      if (node === sink) return limit ?? 0n;
      const own = arcs.get(node) ?? [];
      for (let at = tried.get(node) ?? 0; at < own.length; at++) {
        tried.set(node, at);
        const arc = own[at];
        if (arc === undefined || arc.room === 0n || levels.get(arc.to) !== (levels.get(node) ?? 0) + 1) continue;
        const sent = push(arc.to, limit === undefined || arc.room < limit ? arc.room : limit);
        if (sent === 0n) continue;
        arc.room -= sent;
        const back = arcs.get(arc.to)?.[arc.back];
        if (back !== undefined) back.room += sent;
        return sent;
      }
      tried.set(node, own.length);
      return 0n;
    }
  }
  return total;
}

/** Each link as an arc, and one of no width back, along which what was sent can be taken back. */
function arcsOf(links: readonly Link[]): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>();
  const at = (node: string): Arc[] => {
    const own = arcs.get(node) ?? [];
    arcs.set(node, own);
    return own;
  };
  for (const { from, to, capacity } of links) {
    if (from === to) continue;
    const forth = at(from);
    const back = at(to);
    forth.push({ to, room: capacity, back: back.length });
    back.push({ to: from, room: 0n, back: forth.length - 1 });
  }
  return arcs;
}

/** How many arcs with room lie between the source and each node that can be reached. */
function levelsOf(arcs: ReadonlyMap<string, readonly Arc[]>, source: string): Map<string, number> {
  const levels = new Map([[source, 0]]);
  for (const node of levels.keys()) {
    for (const { to, room } of arcs.get(node) ?? []) {
      if (room > 0n && !levels.has(to)) levels.set(to, (levels.get(node) ?? 0) + 1);
    }
  }
  return levels;
}
