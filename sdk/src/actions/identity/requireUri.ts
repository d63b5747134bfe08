import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

const FORM = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}]+$/iu;
/** The index cuts longer ones. */
const MAX_LENGTH = 8_192;

/**
 * A URI of a file that stands elsewhere, as text: nothing is fetched from it.
 *
 * @throws {@link InvalidArgumentError} for one without a scheme, with spaces or control characters, or longer than 8,192 characters.
 */
export function requireUri(argument: string, uri: string): string {
  if (typeof uri === "string" && uri.length <= MAX_LENGTH && uri.isWellFormed() && FORM.test(uri)) return uri;
  const remedy = `Pass a URI of at most ${MAX_LENGTH} characters, for instance ipfs://… or https://….`;
  throw new InvalidArgumentError(argument, String(uri).slice(0, 100), remedy);
}
