import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { formatExplanation } from "../explain/formatExplanation.ts";
import type { Narrate } from "./askHuman.ts";

export type NarratorOptions = {
  /** Address of an OpenAI-compatible API, for instance `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  model: string;
  /** Sent as a bearer token, if given. */
  apiKey?: string;
  /** Milliseconds until it is given up; ten seconds by default. */
  timeoutMs?: number;
};

const TIMEOUT_MS = 10_000;
const TASK =
  "You are shown what a transaction on a job market will do, as decoded by a program. " +
  "In at most four plain sentences, tell its owner what to look at before approving it.";

/**
 * Lets a model comment on what a human is about to be asked. It sees the decoded facts and no words of others; what it answers is shown
 * as untrusted commentary and decides nothing. When it fails the human is asked without it.
 *
 * @example
 * ```ts
 * const narrate = createNarrator({ baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3" });
 * const guard = createGuard({ policy, store, approve, narrate });
 * ```
 */
export function createNarrator({ baseUrl, model, apiKey, timeoutMs = TIMEOUT_MS }: NarratorOptions): Narrate {
  const url = `${baseUrl.replace(/\/+$/, "")}/chat/completions`;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new InvalidArgumentError(
      "baseUrl",
      baseUrl,
      "Pass an http or https address, for instance http://127.0.0.1:11434/v1.",
    );
  }
  return async (explanation) => {
    const facts = formatExplanation({ ...explanation, untrusted: [] });
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model,
        messages: [
          { role: "system", content: TASK },
          { role: "user", content: facts },
        ],
      }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`The model's endpoint answered with status ${response.status}.`);
    const answer = (await response.json()) as { choices?: { message?: { content?: unknown } }[] };
    const content = answer.choices?.[0]?.message?.content;
    if (typeof content !== "string") throw new Error("The model's endpoint answered without a message.");
    return content;
  };
}
