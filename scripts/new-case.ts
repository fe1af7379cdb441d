// `npm run new-case -- <name>`: a case directory with a document to fill in; a name like SW203-typo makes a broken one.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brokenFolder, casesFolder } from "../test/support/places.js";

const name = process.argv[2];
if (name === undefined || !/^(SW\d{3}-)?[a-z0-9-]+$/.test(name)) {
  process.stderr.write("usage: npm run new-case -- <name in kebab-case | SW000-name-in-kebab-case>\n");
  process.exit(2);
}
const isBroken = name.startsWith("SW");
const folder = join(isBroken ? brokenFolder : casesFolder, name);
if (existsSync(folder)) {
  process.stderr.write(`${folder} exists\n`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const document = `openapi: 3.1.0
info: { title: ${name}, version: "1" }
components:
  schemas:
    Example: { type: string }
`;
writeFileSync(join(folder, "spec.yaml"), document);
if (isBroken) writeFileSync(join(folder, "command"), "sdkwright generate spec.yaml -o out\n");
else {
  const overrides = { "src/types/*.ts": ["*"], "src/validators/*.ts": ["_*", "is*"] };
  writeFileSync(join(folder, "options.json"), `${JSON.stringify({ pins: overrides }, null, 2)}\n`);
}
process.stderr.write(`edit ${folder}/spec.yaml, then run: npm run case -- ${name}\n`);
