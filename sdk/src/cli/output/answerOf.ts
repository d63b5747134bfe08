import { InterruptedError } from "../errors/InterruptedError.ts";

/** A prompt's answer; one that was left with Ctrl-C is an interruption. */
export async function answerOf<A>(prompt: Promise<A>): Promise<A> {
  try {
    return await prompt;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new InterruptedError("SIGINT", undefined);
    throw error;
  }
}
