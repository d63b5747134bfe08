import { styleText } from "node:util";
import type { Session } from "../Session.ts";
import type { Terminal } from "../Terminal.ts";
import { toJson } from "./toJson.ts";
import { toText } from "./toText.ts";

/** The ways in which a session prints results: for machines or for people, on standard output. */
export function printers(terminal: Terminal, isJson: boolean): Pick<Session, "print" | "printSigned" | "printLine"> {
  const write = (text: string) => terminal.stdout.write(`${text}\n`);
  const emphasize = (text: string) => styleText("bold", text, { stream: terminal.stdout });
  return {
    print(document, { market, columns } = {}) {
      const view = { emphasize, ...(market && { token: market.token }), ...(columns && { columns }) };
      write(isJson ? JSON.stringify(toJson(document, market?.token), null, 2) : toText(document, view));
    },
    printSigned: (message) => write(JSON.stringify(message, null, 2)),
    printLine: (document, text, market) => write(isJson ? JSON.stringify(toJson(document, market.token)) : text),
  };
}
