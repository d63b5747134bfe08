import type { Command } from "commander";
import type { Registration } from "../../actions/identity/registrationUri.ts";
import type { Market } from "../../createMarket.ts";
import { buildRegistration } from "../../documents/buildRegistration.ts";
import { isSuretyService } from "../../documents/isSuretyService.ts";
import { parseRegistrationFile } from "../../documents/parseFile.ts";
import type { RegistrationFile } from "../../documents/RegistrationFile.ts";
import { suretyService } from "../../documents/suretyService.ts";
import { FileUnusableError } from "../errors/FileUnusableError.ts";
import { UsageError } from "../errors/UsageError.ts";
import type { Session } from "../Session.ts";
import { AMOUNT } from "./descriptions.ts";
import { parseAmountText } from "./parseAmountText.ts";
import { readJson } from "./readInput.ts";

/** What an agent says of itself, as typed. */
export type RegistrationOptions = {
  file?: string;
  uri?: string;
  name?: string;
  description?: string;
  image?: string;
  skills?: string[];
  price?: string;
};

/** Adds the options that make a registration file. */
export function addRegistration(command: Command): Command {
  return command
    .option("--name <text>", "what it is called")
    .option("--description <text>", "what it does")
    .option("--image <uri>", "its picture")
    .option("--skills <word...>", "what it can do in this market; clients look for exactly these, with --price")
    .option("--price <amount>", `from how much on it works: ${AMOUNT}`, parseAmountText)
    .option("--file <file>", "a registration file (ERC-8004) as JSON to start from, - for standard input")
    .option("--uri <uri>", "where the file stands, instead of all that; it is never fetched");
}

/**
 * The registration that the options make: a file, or the URI of one. The market's own service is put into the file's list; whatever else
 * stands there stays.
 *
 * @param current - The agent's URI as it is, to start from without --file.
 */
export async function registrationOf(
  session: Session,
  market: Market,
  options: RegistrationOptions,
  current?: { agentId: bigint; uri: string },
): Promise<Registration> {
  const { file, uri, skills, price, ...own } = options;
  const command = current === undefined ? "surety agent register" : "surety agent set-uri";
  if (uri !== undefined) {
    const others = Object.values({ file, skills, price, ...own }).filter((value) => value !== undefined);
    if (others.length > 0) throw new UsageError("With --uri nothing else describes the agent.", command);
    return { uri };
  }
  if ((skills === undefined) !== (price === undefined)) {
    throw new UsageError("Name --skills and --price together.", command);
  }
  const started: Partial<RegistrationFile> = {
    ...(file === undefined ? startOf(current, command) : await readObject(file, session)),
    ...own,
  };
  const { name, description } = started;
  if (name === undefined || description === undefined) {
    throw new UsageError("Name a --name and a --description, a --file, or a --uri.", command);
  }
  const isOffering = skills !== undefined && price !== undefined;
  const services = isOffering
    ? [...othersIn(started.services), suretyService(market, { skills, price })]
    : started.services;
  const { type: _, ...fields } = started as RegistrationFile;
  return { file: buildRegistration({ ...fields, name, description, ...(services !== undefined && { services }) }) };
}

/** What the agent says now, if that stands in its URI. */
function startOf(current: { agentId: bigint; uri: string } | undefined, command: string): Partial<RegistrationFile> {
  if (current === undefined || current.uri === "") return {};
  const parsed = parseRegistrationFile(current.uri);
  if (parsed.ok) return parsed.document;
  const problem = parsed.problems.join("; ");
  throw new UsageError(
    `The file of agent ${current.agentId} cannot be read (${problem}): pass one with --file.`,
    command,
  );
}

async function readObject(file: string, { terminal }: Session): Promise<object> {
  const value = await readJson(file, terminal);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new FileUnusableError(file, "holds no JSON object", "Pass a registration file as ERC-8004 has it.");
}

/** What is no list, or no service, stays for the file's own check to name. */
function othersIn(services: unknown): NonNullable<RegistrationFile["services"]> {
  const list: RegistrationFile["services"] = Array.isArray(services) ? services : [];
  return list.filter((service) => !isSuretyService({ name: String(service?.name) }));
}
