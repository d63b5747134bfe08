import { readFileSync } from "node:fs";
import password from "@inquirer/password";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import { PasswordMissingError, PasswordWrongError } from "../errors/keyErrors.ts";
import { answerOf } from "../output/answerOf.ts";
import { canAsk } from "../output/canAsk.ts";
import type { Terminal } from "../Terminal.ts";

const MIN_LENGTH = 8;

/** Where a password may come from. */
export type PasswordSource = { readonly terminal: Terminal; readonly fd: number | undefined };

/** The password of a key: from the file descriptor, else `SURETY_PASSWORD`, else whoever sits at the terminal. */
export async function askPassword(source: PasswordSource, message: string): Promise<string> {
  return givenPassword(source) ?? prompt(source.terminal, message);
}

/**
 * A password for a new key; typed ones are typed twice.
 *
 * @throws {@link PasswordWrongError} if it is too short or the two differ.
 */
export async function askNewPassword(source: PasswordSource, message: string): Promise<string> {
  const given = givenPassword(source);
  const chosen = given ?? (await prompt(source.terminal, message));
  if (chosen.length < MIN_LENGTH) {
    throw new PasswordWrongError("The password is too short.", `Choose one of at least ${MIN_LENGTH} characters.`);
  }
  if (given === undefined && (await prompt(source.terminal, "The same once more")) !== chosen) {
    throw new PasswordWrongError("The two passwords differ.", "Nothing was written: try again.");
  }
  return chosen;
}

function givenPassword({ terminal, fd }: PasswordSource): string | undefined {
  if (fd === undefined) return terminal.env.SURETY_PASSWORD || undefined;
  try {
    return readFileSync(fd, "utf8").split(/\r?\n/, 1)[0];
  } catch (error) {
    const remedy = "Open it in the shell, for instance with 3< file.";
    throw new FileUnusableError(`File descriptor ${fd}`, "cannot be read", remedy, { cause: error });
  }
}

function prompt(terminal: Terminal, message: string): Promise<string> {
  if (!canAsk(terminal)) throw new PasswordMissingError();
  // Standard output is for results.
  return answerOf(password({ message, mask: "*" }, { input: terminal.stdin, output: terminal.stderr }));
}
