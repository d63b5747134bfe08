/**
 * `page` with what stands between `<!-- begin part -->` and `<!-- end part -->` replaced.
 *
 * @throws Error if the page lacks one of the two lines.
 */
export function replacePart(page: string, part: string, text: string): string {
  const [begin, end] = [`<!-- begin ${part} -->`, `<!-- end ${part} -->`];
  const [head, tail] = [page.split(begin)[0], page.split(end)[1]];
  if (head === undefined || tail === undefined) throw new Error(`The page lacks the lines "${begin}" and "${end}"`);
  return `${head}${begin}\n\n${text}\n\n${end}${tail}`;
}
