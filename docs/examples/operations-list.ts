// A target that writes one text file: OPERATIONS.md, a table of every operation and the call that sends it.
//
//   sdkwright generate openapi.yaml --target ./operations-list.ts

import { defineTarget } from "sdkwright";
import {
  markdownCode,
  markdownText,
  methodAccess,
  pathTemplate,
  placedOperations,
  type PlacedOperation,
} from "sdkwright/target";

export default defineTarget({
  name: "operations-list",
  files: (document) => {
    const rows = placedOperations(document).map(row);
    const text = [
      `# Operations of ${markdownText(document.title)}`,
      "",
      "| Request | Call | |",
      "| --- | --- | --- |",
      ...rows,
    ];
    return [{ kind: "text", path: "OPERATIONS.md", text: `${text.join("\n")}\n` }];
  },
});

/** What comes from the document passes through an encoder: there is no other way to be sure that it stays text. */
function row(placed: PlacedOperation): string {
  const { method, path, summary = "" } = placed.operation;
  const request = markdownCode(`${method.toUpperCase()} ${pathTemplate(path)}`);
  return `| ${request} | ${markdownCode(methodAccess(placed))} | ${markdownText(summary)} |`;
}
