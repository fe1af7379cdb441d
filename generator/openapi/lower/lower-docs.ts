// What is written about a thing: title, description, deprecation.

import type { Json, Pointer } from "../../model/brands.js";
import type { Documented } from "../../model/located.js";
import { deprecationOf } from "./extensions.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { isRaw, refOf, valueAt } from "../../input/raw.js";

/** The documentation beside a schema. `name`: a title that says no more than this is left out. */
export function schemaDocs(node: SourceNode, context: LowerContext, name = ""): Documented {
  return docsFrom(node, context, { short: "title", name });
}

/** The documentation beside anything that is not a schema. */
export function plainDocs(node: SourceNode, context: LowerContext): Documented {
  return docsFrom(node, context, { short: "summary", name: "" });
}

interface Reading {
  readonly short: "title" | "summary";
  readonly name: string;
}

function docsFrom({ raw, pointer }: SourceNode, context: LowerContext, { short, name }: Reading): Documented {
  const summary = oneLine(proseOf(valueAt(raw, short), pointer, context));
  const details = proseOf(valueAt(raw, "description"), pointer, context);
  const deprecated = deprecationOf(raw);
  return {
    ...(summary && sameWords(summary, name) === false && { summary }),
    ...(details && details !== summary && { details }),
    ...(deprecated !== null && { deprecated }),
  };
}

/** Text, or a reference to one, which large documents use for long descriptions. */
function proseOf(value: Json | undefined, pointer: Pointer, context: LowerContext): string {
  if (typeof value === "string") return value.trim();
  const ref = isRaw(value) ? refOf(value) : null;
  const to = ref === null ? null : context.target(ref, pointer);
  const text = to === null ? undefined : context.get(to);
  return typeof text === "string" ? text.trim() : "";
}

function oneLine(text: string): string {
  return text === "" ? text : text.replace(/\s+/g, " ").trim();
}

/** Many frameworks repeat a name as its title: `top_logprobs` and `Top Logprobs`. */
function sameWords(left: string, right: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return bare(left) === bare(right);
}
