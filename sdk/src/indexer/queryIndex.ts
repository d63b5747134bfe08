import type { MarketClient } from "../client/MarketClient.ts";
import { cleanText } from "../errors/cleanText.ts";
import { IndexerMissingError } from "../errors/IndexerMissingError.ts";
import { IndexerQueryError } from "../errors/IndexerQueryError.ts";
import { IndexerUnreachableError } from "../errors/IndexerUnreachableError.ts";
import type { TypedDocumentString } from "../generated/queries.ts";
import { reviveAnswer } from "./reviveAnswer.ts";

const TIMEOUT_MS = 15_000;
const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/**
 * Asks the index one of the generated queries.
 *
 * @returns The answer, with bigints where the schema has BigInt and checksummed addresses.
 */
export async function queryIndex<R, V>(
  client: MarketClient,
  document: TypedDocumentString<R, V>,
  variables: V,
): Promise<R> {
  const { graphqlUrl } = client;
  if (graphqlUrl === undefined) throw new IndexerMissingError();
  const { data, errors } = await post(
    graphqlUrl,
    JSON.stringify({ query: document.toString(), variables }, writeVariable),
  );
  if (errors !== undefined && errors.length > 0) {
    throw new IndexerQueryError(errors.map(({ message }) => cleanText(String(message)).replace(/\.$/, "")));
  }
  return reviveAnswer(data) as R;
}

type Answer = { data?: unknown; errors?: { message?: unknown }[] };

async function post(url: string, body: string): Promise<Answer> {
  const { origin } = new URL(url);
  let response: Response;
  let answer: unknown;
  try {
    const headers = { "content-type": "application/json", accept: "application/json" };
    response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw new IndexerUnreachableError(origin, 0, { cause: error });
  }
  try {
    answer = await response.json();
  } catch (error) {
    throw new IndexerUnreachableError(origin, response.status, { cause: error });
  }
  if (!isAnswer(answer)) throw new IndexerUnreachableError(origin, response.status);
  return answer;
}

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== "object" || answer === null) return false;
  return ("errors" in answer && Array.isArray(answer.errors)) || "data" in answer;
}

function writeVariable(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  // The index keeps addresses in lower case.
  return typeof value === "string" && ADDRESS.test(value) ? value.toLowerCase() : value;
}
