import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join, posix } from "node:path";
import { type ContractSource, type FileSource, parseSource, type Scope } from "./parseSource.ts";

/** A contract and the file that declares it. */
export type Located = { readonly contract: ContractSource; readonly path: string };

/** The Solidity sources of an installed package, read and parsed on demand. */
export class SourceTree {
  readonly #root: string;
  readonly #files = new Map<string, FileSource>();

  /** @param packageName An installed package, such as `@openzeppelin/contracts`. */
  constructor(packageName: string) {
    this.#root = dirname(findPackageJSON(packageName, import.meta.url) ?? "");
  }

  /** The file at `path`, relative to the package. */
  file(path: string): FileSource {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const parsed = parseSource(readFileSync(join(this.#root, path), "utf8"));
    this.#files.set(path, parsed);
    return parsed;
  }

  /** The contract that `name` means in the file at `path`, through imports; undefined if it is no contract. */
  contract(path: string, name: string): Located | undefined {
    const contract = this.file(path).contracts.get(name);
    if (contract !== undefined) return { contract, path };
    const origin = this.#origin(path, name);
    return origin && this.contract(origin.path, origin.name);
  }

  /** The file-level scope that declares `name` for the file at `path`, and its name there. */
  declarer(path: string, name: string): { scope: Scope; path: string; name: string } {
    const origin = this.#origin(path, name);
    return origin ? this.declarer(origin.path, origin.name) : { scope: this.file(path), path, name };
  }

  /** The contract and its ancestors, most derived first, in Solidity's (C3) order; only `depth` generations up. */
  lineage({ contract, path }: Located, depth = Number.POSITIVE_INFINITY): Located[] {
    if (depth === 0) return [{ contract, path }];
    const bases = contract.bases.map((base) => this.contract(path, base)).filter((base) => base !== undefined);
    const closestFirst = bases.toReversed();
    return [{ contract, path }, ...merge([...closestFirst.map((base) => this.lineage(base, depth - 1)), closestFirst])];
  }

  #origin(path: string, name: string): { path: string; name: string } | undefined {
    const origin = this.file(path).imports.get(name);
    return origin && { path: posix.join(posix.dirname(path), origin.path), name: origin.name };
  }
}

function merge(lists: Located[][]): Located[] {
  const open = lists.filter((list) => list.length > 0);
  const head = open
    .map((list) => list[0])
    .find((candidate) => candidate && !open.some((list) => list.slice(1).some((other) => same(other, candidate))));
  if (head === undefined) return [];
  return [head, ...merge(open.map((list) => list.filter((item) => !same(item, head))))];
}

const same = (a: Located, b: Located): boolean => a.contract === b.contract;
