import ts from "typescript";

/** What the comment above a declaration says. */
export type Comment = { description: string; tags: { name: string; text: string }[] };

/** The TSDoc of a declaration; an empty description if it has none. */
export function commentOf(node: ts.Node): Comment {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  const tags = (doc?.tags ?? []).map((tag) => {
    const name = ts.isJSDocParameterTag(tag) ? `${tag.tagName.text} ${tag.name.getText()}` : tag.tagName.text;
    return { name, text: textOf(tag.comment).replace(/^- /, "") };
  });
  return { description: textOf(doc?.comment).trim(), tags };
}

/** Links become code: the names stand in the page. */
function textOf(comment: ts.JSDoc["comment"]): string {
  if (comment === undefined || typeof comment === "string") return comment ?? "";
  return comment.map((part) => (part.kind === ts.SyntaxKind.JSDocText ? part.text : linkOf(part))).join("");
}

function linkOf(part: ts.JSDocComment): string {
  const name = "name" in part && part.name !== undefined ? (part.name as ts.Node).getText() : "";
  return `\`${name}${part.text}\``;
}
