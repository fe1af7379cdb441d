// The target `package`: package.json, tsconfig.json and README.md, of what every target of the run declares.

import type { Document } from "../../model/document.js";
import type { TextFile } from "../../writer/file-plan.js";
import { fillTemplate } from "../fill-template.js";
import { jsonValue } from "../readme/encoders.js";
import { defineTarget, type TargetContext } from "../target.js";
import { packageJson, packageParts } from "./package-json.js";
import { readme } from "./readme.js";

export const target = defineTarget({
  name: "package",
  files: (document, context) => [
    packageJson(document, context),
    tsconfig(document, context),
    readme(document, context),
  ],
  package: () => ({ devDependencies: { typescript: "^5.9.0" } }),
});

function tsconfig(document: Document, context: TargetContext): TextFile {
  const { exclude } = packageParts(document, context);
  return {
    kind: "text",
    path: "tsconfig.json",
    text: fillTemplate("package/tsconfig.json.hbs", { exclude: jsonValue([...exclude]) }, context.templates),
  };
}
