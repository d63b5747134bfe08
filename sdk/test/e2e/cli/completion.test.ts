import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { MAIN, openShell } from "../../support/surety.ts";

const bash = promisify(execFile);

/** Types a line in a real bash that has loaded the completion, and gives what Tab offers. */
async function complete(line: string): Promise<string[]> {
  const words = line.split(" ");
  const script = `
    surety() { "${process.execPath}" "${MAIN}" "$@"; }
    source <(surety completion bash)
    COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")})
    COMP_CWORD=${words.length - 1}
    COMP_LINE="${line}"
    COMP_POINT=${line.length}
    _get_comp_words_by_ref() { cur="\${COMP_WORDS[COMP_CWORD]}"; prev="\${COMP_WORDS[COMP_CWORD-1]}"; words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
    __surety_complete
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await bash("bash", ["--norc", "-c", script], { env: openShell().env });
  return stdout
    .split("\n")
    .filter((offer) => offer !== "")
    .map((offer) => offer.trim().split(/\s/)[0] ?? "");
}

test("a real bash completes commands", async () => {
  expect(await complete("surety mand")).toEqual(["mandate"]);
  expect(await complete("surety job su")).toEqual(["submit"]);
  expect(await complete("surety agent sign")).toEqual(["sign-wallet"]);
  expect(await complete("surety account ")).toEqual(
    expect.arrayContaining(["create", "import", "list", "show", "balance", "deposit", "withdraw", "approve"]),
  );
});

test("a real bash completes options and what they take", async () => {
  expect(await complete("surety job list --st")).toEqual(["--status"]);
  expect(await complete("surety agent list --role ")).toEqual(["client", "provider", "evaluator"]);
});

test.each(["bash", "zsh", "fish", "powershell"])("%s gets a script", async (shell) => {
  const { code, stdout } = await openShell().run("completion", shell);
  expect(code).toBe(0);
  expect(stdout).toContain("surety");
});
