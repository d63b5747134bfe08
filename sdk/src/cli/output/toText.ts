import { cleanText } from "../../errors/cleanText.ts";
import type { Document, View } from "./Document.ts";
import { fieldKinds } from "./fieldKinds.ts";
import { formatField } from "./formatField.ts";
import { formatTable } from "./formatTable.ts";

const CELL = 66;
const LINE = 2_000;

/** A document for people: fields line by line, lists as tables, and what others wrote at the end, marked as theirs. */
export function toText(document: Document, view: View): string {
  const entries = Object.entries(document).filter(([name, value]) => isSaid(name, value, document));
  const width = Math.max(0, ...entries.filter(isField).map(([name]) => labelOf(name).length));
  const isStrangers = ([name, value]: Entry) => isText(name, value);
  return [...entries.filter((entry) => !isStrangers(entry)), ...entries.filter(isStrangers)]
    .map(([name, value]) => entryText(name, value, width, view))
    .join("\n");
}

type Entry = [string, unknown];

function entryText(name: string, value: unknown, width: number, view: View): string {
  if (isText(name, value)) return strangersText(name, [value].flat().join(", "), view);
  if (isList(value)) return listText(name, value as Document[], view);
  if (isPart(value)) return `${view.emphasize(labelOf(name))}\n${indent(toText(value as Document, view))}`;
  return `${view.emphasize(labelOf(name).padEnd(width))}  ${formatField(name, value, view.token)}`;
}

/** Words for a field's name: `evaluatorFee` is "evaluator fee". */
function labelOf(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function listText(name: string, rows: Document[], { token, columns, emphasize }: View): string {
  const [first] = rows;
  if (first === undefined) return `no ${labelOf(name)}`;
  const shown = columns ?? Object.keys(first);
  return formatTable(
    shown.map((column) => ({
      title: emphasize(labelOf(column)),
      align: isQuantity(column, first[column]) ? "right" : "left",
    })),
    rows.map((row) => shown.map((column) => cleanText(formatField(column, row[column], token), CELL))),
  );
}

/** Fenced, so that nobody takes a stranger's words for the program's. */
function strangersText(name: string, text: string, { emphasize }: View): string {
  const lines = text.split("\n").map((line) => `  | ${cleanText(line, LINE)}`);
  return [`${emphasize(labelOf(name))} (written by others; nobody checked it)`, ...lines].join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}

/** Leaves out what is empty, and bytes whose text stands beside them. */
function isSaid(name: string, value: unknown, document: Document): boolean {
  return value !== null && value !== undefined && value !== "" && !document[`${name}Text`];
}

function isField([name, value]: Entry): boolean {
  return !isText(name, value) && !isList(value) && !isPart(value);
}

function isText(name: string, value: unknown): boolean {
  const isWords = typeof value === "string" || isWordList(value);
  return isWords && fieldKinds.get(name) === "text";
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null);
}

function isPart(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Numbers that are compared with those above and below them; times are read. */
function isQuantity(name: string, value: unknown): boolean {
  const isNumber = typeof value === "number" || typeof value === "bigint";
  return isNumber && fieldKinds.get(name) !== "time";
}

function isWordList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
}
