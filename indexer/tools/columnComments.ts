import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * What the comments in `schema/` say of each column, by table (the name of the exported constant) and column.
 *
 * @param directory The folder of the tables.
 */
export function columnComments(directory: string): Map<string, string> {
  const comments = new Map<string, string>();
  for (const file of readdirSync(directory)) {
    const source = ts.createSourceFile(file, readFileSync(join(directory, file), "utf8"), ts.ScriptTarget.Latest, true);
    const table = file.replace(/\.ts$/, "");
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node)) {
        const text = ts.getJSDocCommentsAndTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment))[0];
        if (text) comments.set(`${table}.${node.name.getText()}`, text.replace(/\s+/g, " "));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return comments;
}
