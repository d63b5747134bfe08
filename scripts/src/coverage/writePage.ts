const BEGIN = "<!-- begin measured -->";
const END = "<!-- end measured -->";

/** `page` with the part between its marks replaced. */
export function writePage(page: string, parts: readonly string[]): string {
  const [head, tail] = [page.split(BEGIN)[0], page.split(END)[1]];
  if (head === undefined || tail === undefined)
    throw new Error(`docs/coverage.md lacks the lines "${BEGIN}" and "${END}".`);
  return `${head}${BEGIN}\n\n${parts.join("\n\n")}\n\n${END}${tail}`;
}
