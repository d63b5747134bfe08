import { cleanText } from "@surety/sdk";

/** No scenario and no experiment has the name that was asked for. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";

  /** @param known The names that there are. */
  constructor(asked: string, known: readonly string[]) {
    super(`There is no scenario or experiment "${cleanText(asked, 60)}". Name one of: ${known.join(", ")}.`);
  }
}
