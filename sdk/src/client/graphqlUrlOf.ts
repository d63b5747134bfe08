import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/** The GraphQL address of an index, given the address of its API or that of GraphQL itself. */
export function graphqlUrlOf(indexerUrl: string): string {
  const url = URL.canParse(indexerUrl) ? new URL(indexerUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError(
      "indexerUrl",
      indexerUrl,
      "Pass an http or https address, for instance http://127.0.0.1:42069.",
    );
  }
  if (!url.pathname.endsWith("/graphql")) url.pathname = `${url.pathname.replace(/\/$/, "")}/graphql`;
  return url.href;
}
