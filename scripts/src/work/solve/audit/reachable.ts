import type { Callable, Shape } from "./parseSource.ts";
import type { Located, SourceTree } from "./SourceTree.ts";

/** A declaration, with the contracts from which its types are seen. */
export type Declared = { readonly shape: Shape; readonly lineage: readonly Located[] };
type Place = { readonly callable: Callable; readonly at: Located };

/**
 * The errors and events that the code behind a contract's entry points mentions, in its ancestors or in the libraries that they call.
 * Calls are followed by name.
 */
export function reachable(tree: SourceTree, lineage: readonly Located[]): Declared[] {
  const entries = lineage.flatMap((at) => at.contract.callables.filter(isEntry).map((callable) => ({ callable, at })));
  const open: Place[] = [...entries];
  const seen = new Set<Callable>(open.map((place) => place.callable));
  const found: Declared[] = [];
  for (let place = open.pop(); place; place = open.pop()) {
    const { body } = place.callable;
    for (const [i, word] of body.entries()) {
      const owner = body[i - 1] === "." ? body[i - 2] : undefined;
      found.push(...mentioned(tree, place.at, word, owner));
      for (const next of callees(tree, lineage, place.at, word, owner)) {
        if (!seen.has(next.callable)) open.push(next);
        seen.add(next.callable);
      }
    }
  }
  return found;
}

const isEntry = ({ name, visibility }: Callable): boolean =>
  visibility === "external" || visibility === "public" || ["constructor", "receive", "fallback"].includes(name);

function mentioned(tree: SourceTree, at: Located, word: string, owner: string | undefined): Declared[] {
  const place = owner === undefined ? undefined : tree.contract(at.path, owner);
  const scopes = place ? [place.contract] : [at.contract, tree.declarer(at.path, word).scope];
  const shapes = scopes.flatMap((scope) => [...scope.errors, ...scope.events]).filter((shape) => shape.name === word);
  return shapes.map((shape) => ({ shape, lineage: tree.lineage(place ?? at) }));
}

function callees(
  tree: SourceTree,
  lineage: readonly Located[],
  at: Located,
  word: string,
  owner: string | undefined,
): Place[] {
  const named = owner === undefined ? undefined : tree.contract(at.path, owner);
  if (named) return callablesOf(named, word);
  if (owner === undefined || owner === "super") {
    const { scope, path, name } = tree.declarer(at.path, word);
    const free = scope.callables.filter((callable) => callable.name === name);
    const own = at.contract.kind === "library" ? [at] : lineage;
    return [
      ...own.flatMap((place) => callablesOf(place, word)),
      ...free.map((callable) => ({ callable, at: { ...at, path } })),
    ];
  }
  const attached = [...at.contract.libraries, ...lineage.flatMap((place) => [...place.contract.libraries])];
  return attached.flatMap((library) => {
    const place = tree.contract(at.path, library);
    return place ? callablesOf(place, word) : [];
  });
}

const callablesOf = (at: Located, name: string): Place[] =>
  at.contract.callables.filter((callable) => callable.name === name).map((callable) => ({ callable, at }));
