import { type DocumentNode, parse, type ValueNode, visit } from "graphql";

const MAX_TOKENS = 2_000;

/**
 * True if a document asks for a negative `limit` or `offset`, as a number or by a variable. Ponder compares the limit with its maximum only,
 * and the query builder leaves a negative one out: the whole table would be read.
 */
export function hasNegativeRange(query: string, variables: Record<string, unknown>): boolean {
  const document = parsed(query);
  if (document === undefined) return false;
  let isNegative = false;
  const check = (value: ValueNode | undefined): boolean => {
    if (value?.kind === "IntValue") return value.value.startsWith("-");
    return value?.kind === "Variable" && Number(variables[value.name.value]) < 0;
  };
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value === "limit" || name.value === "offset") isNegative ||= check(value);
    },
    VariableDefinition: ({ defaultValue, type }) => {
      if (type.kind === "NamedType" && type.name.value === "Int") isNegative ||= check(defaultValue);
    },
  });
  return isNegative;
}

/** What does not parse is left to the GraphQL server, which says where it is wrong. */
function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return undefined;
  }
}
