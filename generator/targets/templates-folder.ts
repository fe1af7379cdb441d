// Where the templates are: beside `generator` in a checkout and beside `dist` in the package.

import { readFileSync } from "node:fs";
import type { ModulePath } from "../writer/symbols.js";
import type { RuntimeFolder } from "./target.js";

const folder = new URL("../../templates/", import.meta.url);

/** The text of a file of templates/: `package/README.md.hbs`. */
export function readTemplate(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** What the types, validators, codecs and the client share at run time. */
export const coreRuntime: RuntimeFolder = {
  from: new URL("runtime/", folder),
  to: "src/core",
  wholeWith: null,
};

/** What the command-line program is made of; `main`: the module that is its entry. */
export function cliRuntime(main: ModulePath): RuntimeFolder {
  return { from: new URL("cli/", folder), to: "src/cli/runtime", wholeWith: main };
}
