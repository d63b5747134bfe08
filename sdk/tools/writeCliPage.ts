// Writes the generated parts of docs/cli.md from the command tree, the settings and the exit codes.
// `--check` writes nothing and fails if the page is stale.
import { readFile, writeFile } from "node:fs/promises";
import type { Argument, Command } from "commander";
import { format } from "prettier";
import { createProgram } from "../src/cli/createProgram.ts";
import { exitCodes } from "../src/cli/exitCodeOf.ts";
import { type SettingKind, settingKinds } from "../src/cli/settings/settingKinds.ts";

const PAGE = new URL("../../docs/cli.md", import.meta.url);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function argumentText(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** One row per command that does something, with its own options; those of every command have a table of their own. */
function rowsOf(command: Command, path: readonly string[]): string[][] {
  const words = [...path, command.name()];
  const subcommands = command.createHelp().visibleCommands(command);
  const own = subcommands.filter((child) => child.name() !== "help");
  if (own.length > 0) return own.flatMap((child) => rowsOf(child, words));
  const call = [...words, ...command.registeredArguments.map(argumentText)].join(" ");
  const options = command.options.filter((option) => !option.hidden);
  const flags = options.map((option) => `\`${option.flags}\`${option.mandatory ? " (needed)" : ""}`);
  return [[`\`${call}\``, command.description(), flags.join(", ")]];
}

function partsOf(program: Command): Record<string, string> {
  const groups = program.commands.filter((command) => !["help", "complete"].includes(command.name()));
  const settings = new Set<string>(Object.values<SettingKind>(settingKinds).map(({ flag }) => flag));
  const others = program.options.filter((option) => !option.hidden && !settings.has(option.flags));
  return {
    commands: table(
      ["command", "what it does", "options"],
      groups.flatMap((command) => rowsOf(command, [program.name()])),
    ),
    options: table(
      ["other option of every command", "meaning"],
      others.map((option) => [`\`${option.flags}\``, option.description]),
    ),
    settings: table(
      ["setting", "flag", "variable", "what it is"],
      Object.entries<SettingKind>(settingKinds).map(([name, { flag, variable, about }]) => [
        `\`${name}\``,
        `\`${flag}\``,
        `\`${variable}\``,
        about,
      ]),
    ),
    exits: table(["code", "meaning"], Object.entries(exitCodes)),
  };
}

async function pageOf(page: string): Promise<string> {
  const parts = Object.entries(partsOf(createProgram(() => async () => undefined, "")));
  const written = parts.reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const [head, rest] = text.split(begin);
    const tail = rest?.split(end)[1];
    if (head === undefined || tail === undefined)
      throw new Error(`docs/cli.md lacks the lines "${begin}" and "${end}".`);
    return `${head}${begin}\n\n${part}\n\n${end}${tail}`;
  }, page);
  return format(written, { parser: "markdown" });
}

const before = await readFile(PAGE, "utf8");
const after = await pageOf(before);
if (after !== before && process.argv.includes("--check")) {
  console.error("docs/cli.md is stale. Run `pnpm build` and commit the result.");
  process.exitCode = 1;
} else if (after !== before) {
  await writeFile(PAGE, after);
}
