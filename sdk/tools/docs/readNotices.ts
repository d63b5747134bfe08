import { glob, readFile } from "node:fs/promises";

const SOURCES = new URL("../../../contracts/src/", import.meta.url).pathname;
const ERROR = /((?:^[ \t]*\/\/\/.*\n)+)^[ \t]*error (\w+)\(/gm;

/** The `@notice` of every error of our contracts, without its remedy, which the SDK words for programs. */
export async function readNotices(): Promise<Map<string, string>> {
  const notices = new Map<string, string>();
  for await (const file of glob("**/*.sol", { cwd: SOURCES })) {
    const text = await readFile(`${SOURCES}${file}`, "utf8");
    for (const [, comment = "", name = ""] of text.matchAll(ERROR)) {
      const words = comment.replace(/^[ \t]*\/\/\/ ?/gm, "").replace(/\s+/g, " ");
      const notice = /@notice (.*?)(?= @|$)/.exec(words)?.[1] ?? "";
      notices.set(name, notice.replace(/ ?Remedy: .*$/, "").trim());
    }
  }
  return notices;
}
