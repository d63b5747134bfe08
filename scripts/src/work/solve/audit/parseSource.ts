import { Cursor } from "./Cursor.ts";
import { tokenize } from "./tokenize.ts";

/** A function, modifier or constructor as its source text has it; `types` are the parameters' type names. */
export type Callable = {
  readonly name: string;
  readonly types: readonly string[];
  readonly visibility: "external" | "public" | "internal" | "private";
  readonly reads: boolean;
  readonly body: readonly string[];
};
/** An error, event or struct: a name and its members' types. */
export type Shape = { readonly name: string; readonly types: readonly string[] };
/** What a file or a contract declares. */
export type Scope = {
  readonly structs: Map<string, Shape>;
  readonly enums: Set<string>;
  readonly aliases: Map<string, string>;
  readonly errors: Shape[];
  readonly events: Shape[];
  readonly callables: Callable[];
  readonly libraries: Set<string>;
};
/** A contract, interface or library. */
export type ContractSource = Scope & {
  readonly name: string;
  readonly kind: string;
  readonly bases: readonly string[];
};
/** A parsed file: `imports` maps local names to the path and name that they come from. */
export type FileSource = Scope & {
  readonly contracts: Map<string, ContractSource>;
  readonly imports: Map<string, { readonly path: string; readonly name: string }>;
};

const NOT_TYPES = new Set(["memory", "calldata", "storage", "indexed", "payable"]);
const emptyScope = (): Scope => ({
  structs: new Map(),
  enums: new Set(),
  aliases: new Map(),
  errors: [],
  events: [],
  callables: [],
  libraries: new Set(),
});

/** Parses the declarations of one Solidity file; statements stay unparsed tokens. */
export function parseSource(source: string): FileSource {
  const file: FileSource = { ...emptyScope(), contracts: new Map(), imports: new Map() };
  const cursor = new Cursor(tokenize(source));
  while (!cursor.done) {
    const word = cursor.peek();
    if (word === "import") parseImport(cursor, file);
    else if (["contract", "interface", "library"].includes(word)) parseContract(cursor, file);
    else if (word === "abstract") cursor.next();
    else parseMember(cursor, file);
  }
  return file;
}

function parseImport(cursor: Cursor, file: FileSource): void {
  const words = cursor.until(";");
  cursor.next();
  const path = (words.at(-1) ?? "").slice(1, -1);
  const names = words.slice(words.indexOf("{") + 1, words.indexOf("}"));
  for (const entry of splitList(names)) {
    const [name = "", , local = name] = entry;
    file.imports.set(local, { path, name });
  }
}

function parseContract(cursor: Cursor, file: FileSource): void {
  const kind = cursor.next();
  const name = cursor.next();
  const header = cursor.until("{");
  const bases = splitList(header.slice(1)).map((base) => dotted(base));
  const contract: ContractSource = { ...emptyScope(), name, kind, bases };
  const inside = new Cursor(cursor.group());
  while (!inside.done) parseMember(inside, contract);
  file.contracts.set(name, contract);
}

function parseMember(cursor: Cursor, scope: Scope): void {
  const word = cursor.peek();
  if (["function", "modifier", "constructor", "receive", "fallback"].includes(word) && cursor.peek(1) !== "=") {
    scope.callables.push(parseCallable(cursor));
  } else if (word === "struct") {
    cursor.next();
    const name = cursor.next();
    scope.structs.set(name, { name, types: splitList(cursor.group(), ";").map(typeOf) });
  } else if (word === "enum") {
    cursor.next();
    scope.enums.add(cursor.next());
    cursor.group();
  } else parseStatement(cursor, scope);
}

function parseStatement(cursor: Cursor, scope: Scope): void {
  const words = cursor.until(";");
  cursor.next();
  const [word, name = "", third] = words;
  const shape = { name, types: splitList(words.slice(3, words.lastIndexOf(")"))).map(typeOf) };
  if (word === "error" && third === "(") scope.errors.push(shape);
  else if (word === "event" && third === "(") scope.events.push(shape);
  else if (word === "type" && third === "is") scope.aliases.set(name, words[3] ?? "");
  else if (word === "using") scope.libraries.add(name);
}

function parseCallable(cursor: Cursor): Callable {
  const kind = cursor.next();
  const name = kind === "function" || kind === "modifier" ? cursor.next() : kind;
  const types = cursor.peek() === "(" ? splitList(cursor.group()).map(typeOf) : [];
  const header = cursor.until("{", ";");
  const body = cursor.peek() === "{" ? cursor.group() : [];
  if (cursor.peek() === ";") cursor.next();
  const visibility = (["external", "public", "private"] as const).find((word) => header.includes(word)) ?? "internal";
  return {
    name,
    types,
    visibility,
    reads: header.includes("view") || header.includes("pure"),
    body: [...header, ...body],
  };
}

function typeOf(words: readonly string[]): string {
  const cursor = new Cursor(words.filter((word) => !NOT_TYPES.has(word)));
  const head = cursor.peek() === "mapping" ? `${cursor.next()}${cursor.group().join("")}` : dotted(words);
  const rest = words.join("").slice(head.length);
  return head + (/^(\[\d*\])+/.exec(rest)?.[0] ?? "");
}

function dotted(words: readonly string[]): string {
  let name = words[0] ?? "";
  for (let i = 1; words[i] === "."; i += 2) name += `.${words[i + 1]}`;
  return name;
}

function splitList(words: readonly string[], separator = ","): string[][] {
  const cursor = new Cursor(words);
  const parts: string[][] = [];
  while (!cursor.done) {
    const part = cursor.until(separator);
    if (part.length > 0) parts.push(part);
    cursor.next();
  }
  return parts;
}
