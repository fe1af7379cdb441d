// Fills a Handlebars template of templates/, or the user's in its place.

import Handlebars from "handlebars";
import { readTemplate } from "./templates-folder.js";

/** A template of the user that cannot be filled: its syntax, or a value that it names and that there is not. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";

  /** Its name: `package/README.md.hbs`. */
  readonly template: string;

  constructor(template: string, message: string) {
    super(message);
    this.template = template;
  }
}

/**
 * `values` are encoded for their position in the file already, see encoders.ts; Handlebars' own escaping is for HTML.
 * Templates only name values: nothing of the document is ever a template.
 *
 * @throws TemplateError for a template of the user.
 */
export function fillTemplate(
  name: string,
  values: Readonly<Record<string, string>>,
  overrides: ReadonlyMap<string, string>,
): string {
  const own = overrides.get(name);
  if (own === undefined) return fill(readTemplate(name), values);
  try {
    return fill(own, values);
  } catch (error) {
    const known = Object.keys(values).join(", ");
    const [first = "", second = ""] = String(error instanceof Error ? error.message : error).split("\n");
    // Of a mistake of syntax the second line is what it reads.
    const reason = first.endsWith(":") ? `${first} ${second}` : first;
    const missing = /^"(.+)" not defined in/.exec(reason)?.[1];
    throw new TemplateError(
      name,
      missing === undefined ? reason : `there is no value ${JSON.stringify(missing)}; it may name ${known}`,
    );
  }
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  const template = Handlebars.compile(text, { strict: true, knownHelpersOnly: true });
  const encoded = Object.entries(values).map(
    ([name, value]) => [name, new Handlebars.SafeString(value)] as const,
  );
  return template(Object.fromEntries(encoded));
}
