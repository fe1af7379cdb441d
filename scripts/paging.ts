// `npm run paging`: how far the pages that are recognised agree with the lists that a person labelled, as a table in
// scripts/paging.md.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import {
  agrees,
  compareLists,
  isWrongCursor,
  lineOf,
  type Compared,
} from "../test/support/paging-agreement.js";
import { material, root } from "../test/support/places.js";

if (material === undefined) {
  process.stderr.write("SDKWRIGHT_MATERIAL names no folder of documents\n");
  process.exit(2);
}
const all = await compareLists(material);
const others = all.filter((one) => !agrees(one));
for (const { document, operation, labelled, found } of others)
  process.stdout.write(
    `${document} ${operation}\n  labelled ${lineOf(labelled)}\n  found  ${lineOf(found)}\n`,
  );
process.stdout.write(`${counts(all)}\n`);

function counts(lists: readonly Compared[]): string {
  const same = lists.filter(agrees).length;
  const share = ((100 * same) / lists.length).toFixed(1);
  return `${same} of ${lists.length} lists agree (${share} %), ${lists.filter(isWrongCursor).length} wrong cursors`;
}

const documents = [...new Set(all.map(({ document }) => document))];
const rows = documents.map((document) => {
  const own = all.filter((one) => one.document === document);
  return `| ${[document, own.length, own.filter(agrees).length, own.filter(isWrongCursor).length].join(" | ")} |`;
});
const text = [
  "# Pages of real documents",
  "What `npm run paging` found: the lists of `test/paging/lists.tsv` in which what is recognised is as labelled by hand, to the item list, the parameter and the place its value comes from. A wrong cursor sends, or follows, something else than the label says.",
  `${counts(all)}.`,
  `| document | lists | agree | wrong cursors |\n| --- | ---: | ---: | ---: |\n${rows.join("\n")}`,
].join("\n\n");
writeFileSync(join(root, "scripts/paging.md"), await format(text, { parser: "markdown", printWidth: 110 }));
