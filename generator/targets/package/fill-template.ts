// Fills a Handlebars template of templates/package. Knows nothing of what the values mean.

import Handlebars from "handlebars";
import { readTemplate } from "../templates-folder.js";

/**
 * `values` are encoded for their place in the file already, see encoders.ts; Handlebars' own escaping is for HTML.
 * The templates only name values: a missing one is an error, and nothing of the document is ever a template.
 */
export function fillTemplate(path: string, values: Readonly<Record<string, string>>): string {
  const template = Handlebars.compile(readTemplate(path), { strict: true, knownHelpersOnly: true });
  const encoded = Object.entries(values).map(
    ([name, text]) => [name, new Handlebars.SafeString(text)] as const,
  );
  return template(Object.fromEntries(encoded));
}
