import { text } from "node:stream/consumers";
import password from "@inquirer/password";
import type { Wallet } from "ethers";
import { answerOf } from "../output/answerOf.ts";
import type { Terminal } from "../Terminal.ts";
import { parsePrivateKey } from "./parsePrivateKey.ts";

/** A private key to import: from `SURETY_PRIVATE_KEY`, else whoever sits at the terminal, else standard input. Never from a flag. */
export async function askPrivateKey(terminal: Terminal): Promise<Wallet> {
  const key = terminal.env.SURETY_PRIVATE_KEY;
  if (key !== undefined && key !== "") return parsePrivateKey(key, "SURETY_PRIVATE_KEY");
  if (terminal.stdin.isTTY !== true) return parsePrivateKey(await text(terminal.stdin), "standard input");
  const typed = await answerOf(
    password({ message: "Private key", mask: "*" }, { input: terminal.stdin, output: terminal.stderr }),
  );
  return parsePrivateKey(typed, "what you typed");
}
