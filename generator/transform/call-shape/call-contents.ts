// The media types a body may be sent as, and how a call finds out which.

import type { Report } from "../../diagnostics/report.js";
import type { DraftOperation } from "../../model/document.js";
import type { BodyChoice, Content, Encoding } from "../../model/operation.js";
import { type NonEmpty, isNonEmpty } from "../../model/brands.js";
import type { Schema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { isString, isBinary } from "../../model/query/kinds.js";
import { freeName } from "../../model/query/free-name.js";
import { pascalCase } from "../names/identifiers.js";
import type { Shapes } from "../shapes.js";
import { compare } from "./success-contents.js";

interface Request {
  readonly operation: DraftOperation;
  readonly shapes: Shapes;
  readonly report: Report;
}

/** Media types whose bodies have the same schema. */
export interface BodyGroup {
  readonly schema: Schema;
  readonly contents: NonEmpty<Content>;
  /** Text or bytes, which are no object that could stand in params. */
  readonly isRaw: boolean;
  /** Tells its name from those of other groups: `JSON`, `Multipart`. */
  readonly label: string;
}

const order: readonly Encoding[] = ["json", "urlencoded", "multipart", "text", "bytes", "sse", "jsonLines"];
const labels: { readonly [E in Encoding]: string } = {
  json: "JSON",
  urlencoded: "Form",
  multipart: "Multipart",
  text: "Text",
  bytes: "Bytes",
  sse: "Events",
  jsonLines: "Lines",
};

/** JSON first, because it loses nothing, then forms, then text and bytes. */
export function orderContents(contents: readonly Content[]): readonly Content[] {
  const isWildcard = ({ mediaType }: Content): number => Number(mediaType.includes("*"));
  return [...contents].sort(
    (a, b) =>
      order.indexOf(a.encoding) - order.indexOf(b.encoding) || isWildcard(a) - isWildcard(b) || compare(a, b),
  );
}

/** What can be sent, by schema, best first. What nothing here can write is left out where something else can be sent. */
export function bodyGroups({ operation, shapes, report }: Request): readonly BodyGroup[] {
  const all = orderContents(operation.body?.contents ?? []);
  const written = all.filter(({ opaque }) => opaque !== true);
  const carried = written.length > 0 ? written : all;
  for (const content of all.filter((one) => !carried.includes(one))) {
    report.add("SW332", content.pointer, {
      operation: operation.id,
      kept: carried[0]?.mediaType ?? "",
      dropped: content.mediaType,
    });
  }
  const groups: (BodyGroup & { readonly contents: Content[] })[] = [];
  const names = new Set<string>();
  for (const content of carried) {
    const isRaw = isRawSchema(content.schema, shapes);
    const like = groups.find((group) => group.isRaw === isRaw && schemaEquals(group.schema, content.schema));
    // What JSON is called says the media type beside it; the wildcard adds nothing.
    if (like && content.encoding === "json" && content.mediaType.includes("*")) continue;
    if (like) like.contents.push(content);
    else {
      const own = pascalCase(content.mediaType.replace(/^[^/]*\//, "")) || "Any";
      const taken = groups.some(({ label }) => label === labels[content.encoding]);
      const label = freeName(names, taken ? own : labels[content.encoding]);
      groups.push({ schema: content.schema, contents: [content], isRaw, label });
    }
  }
  return groups;
}

function isRawSchema(schema: Schema, shapes: Shapes): boolean {
  const value = shapes.value(schema);
  return isString(value) || isBinary(value);
}

/** How the media type of a value is found; absent where there is only one. */
export function bodyChoices(
  groups: readonly BodyGroup[],
  { operation, shapes, report }: Request,
): NonEmpty<BodyChoice> | undefined {
  const structured = groups.filter(({ isRaw }) => !isRaw);
  const apart = structured.length > 1;
  const choices = groups.flatMap((group) =>
    group.contents.map((content): BodyChoice => {
      const keys = apart && !group.isRaw ? keysOf(group.schema, shapes) : null;
      return { mediaType: content.mediaType, takes: takes(content, group), keys };
    }),
  );
  structured.forEach((later, index) => {
    const earlier = structured
      .slice(0, index)
      .find((one) => fitsBoth(one, later, shapes) && !needsBinary(later, shapes));
    if (earlier)
      report.add("SW334", later.contents[0].pointer, {
        operation: operation.id,
        first: earlier.contents[0].mediaType,
        second: later.contents[0].mediaType,
      });
  });
  return choices.length > 1 && isNonEmpty(choices) ? choices : undefined;
}

function takes({ encoding }: Content, { isRaw }: BodyGroup): BodyChoice["takes"] {
  if (isRaw) return encoding === "text" ? "text" : "bytes";
  if (encoding === "multipart") return "files";
  return encoding === "urlencoded" ? "fields" : "value";
}

/** A list or a map has no names to be known by. */
function keysOf(schema: Schema, shapes: Shapes): NonNullable<BodyChoice["keys"]> {
  const properties = [...(shapes.object(shapes.value(schema))?.properties.values() ?? [])];
  return {
    needed: properties.filter(({ required }) => required).map(({ serializedName }) => serializedName),
    known: properties.map(({ serializedName }) => serializedName),
  };
}

/** Whether an object may be a whole one of either. */
function fitsBoth(one: BodyGroup, other: BodyGroup, shapes: Shapes): boolean {
  const [a, b] = [keysOf(one.schema, shapes), keysOf(other.schema, shapes)];
  const within = (needed: readonly string[], known: readonly string[]): boolean =>
    needed.every((name) => known.includes(name));
  return within(a.needed, b.known) && within(b.needed, a.known);
}

/** With a file in it a value goes the way files do, and without one it is not whole. */
function needsBinary({ schema, contents }: BodyGroup, shapes: Shapes): boolean {
  if (!contents.some(({ encoding }) => encoding === "multipart")) return false;
  const properties = [...(shapes.object(shapes.value(schema))?.properties.values() ?? [])];
  return properties.some((property) => property.required && isBinary(shapes.value(property.schema)));
}
