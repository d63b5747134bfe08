import { keccak256, toUtf8Bytes } from "ethers";
import { documentProblems } from "./DocumentProblem.ts";
import type { DocumentKind } from "./documentKinds.ts";
import { hintOf } from "./hintOf.ts";
import { problemInValue } from "./problemInValue.ts";
import type { Validator } from "./Validator.ts";

/** What keeps a value from being a document of this kind; nothing if it is one. Never throws. */
export function problemsOf<T>(kind: DocumentKind<T>, value: unknown): string[] {
  const problem = problemInValue(value);
  if (problem !== undefined) return [documentProblems[problem]];
  if (!kind.validate(value)) return (kind.validate.errors ?? []).map((error) => sentence(kind.schema, error));
  return kind
    .filesOf(value)
    .flatMap(({ inline, hash }, index) =>
      inline === undefined || keccak256(toUtf8Bytes(inline)) === hash
        ? []
        : [`the hash of inline file ${index + 1} is not its text's`],
    );
}

type SchemaError = NonNullable<Validator<unknown>["errors"]>[number];

/** Which field is wrong, and what to write instead where the schema says it. */
function sentence(schema: object, { instancePath, message, params }: SchemaError): string {
  const missing = typeof params.missingProperty === "string" ? [params.missingProperty] : [];
  const unknown = typeof params.additionalProperty === "string" ? `: ${params.additionalProperty}` : "";
  const hint = hintOf(schema, [...instancePath.split("/").slice(1), ...missing]);
  return `${instancePath || "it"} ${message}${unknown}${hint === undefined ? "" : ` (write ${hint})`}`;
}
