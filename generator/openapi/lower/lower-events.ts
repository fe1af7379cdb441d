// Server-sent events whose schema describes the whole event: `event`, `data`, `id` and `retry`, with `data` text that
// may hold JSON (OpenAPI 3.2, "Server-Sent Event Streams").

import { type Json, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DescribedEvents } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { lowerSchema } from "./lower-schema.js";
import { typesOf } from "./schema/types-of.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw, listAt, objectAt, refOf, textAt, valueAt, type Raw } from "../../input/raw.js";

export interface LoweredEvents {
  readonly schema: Schema;
  readonly events: DescribedEvents;
}

/** One kind of event: what all schemas say together that hold for it. */
interface Branch {
  readonly pointer: Pointer;
  /** What `event` may be; null = not said. */
  readonly names: readonly string[] | null;
  /** Each place that says something of `data`. */
  readonly data: readonly SourceNode[];
  readonly fields: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** Null = the schema describes something else, which is then taken for the data alone. */
export function lowerEvents(value: Json, pointer: Pointer, context: LowerContext): LoweredEvents | null {
  const branches = branchesOf(value, { pointer, context, visited: [] });
  if (!isNonEmpty(branches) || !branches.every(isEvent)) return null;
  const isText = (branch: Branch): boolean => contentOf(branch, context) === "text";
  const texts = branches.filter(isText);
  const text =
    texts.length === branches.length ||
    [...new Set(texts.flatMap(({ names }) => names ?? [""]))].sort((a, b) => (a < b ? -1 : 1));
  return { schema: schemaOf(branches, { raw: value, pointer }, context), events: { text } };
}

const fieldNames: ReadonlySet<string> = new Set(["event", "data", "id", "retry"]);

function isEvent({ fields }: Branch): boolean {
  return fields.has("data") && [...fields].every((name) => fieldNames.has(name));
}

interface Walk {
  readonly pointer: Pointer;
  readonly context: LowerContext;
  /** The references on the way here: one that leads back adds nothing. */
  readonly visited: readonly Pointer[];
}

function branchesOf(value: Json | undefined, { pointer, context, visited }: Walk): readonly Branch[] {
  if (!isRaw(value)) return [];
  const inside = (key: string): readonly (readonly Branch[])[] =>
    listAt(value, key).map((part, i) =>
      branchesOf(part, { pointer: child(pointer, key, i), context, visited }),
    );
  let all: readonly Branch[] = [ownBranch(value, pointer, context)];
  const ref = refOf(value);
  const to = ref === null ? null : context.target(ref, pointer);
  if (to !== null && !visited.includes(to)) {
    const target = branchesOf(context.get(to), { pointer: to, context, visited: [...visited, to] });
    all = together(target, all);
  }
  for (const part of inside("allOf")) all = together(part, all);
  for (const key of ["oneOf", "anyOf"])
    if (listAt(value, key).length > 0) all = together(all, inside(key).flat());
  return all;
}

function together(some: readonly Branch[], others: readonly Branch[]): readonly Branch[] {
  return some.flatMap((one) =>
    others.map((other): Branch => ({
      pointer: other.pointer,
      names: other.names ?? one.names,
      data: [...one.data, ...other.data],
      fields: new Set([...one.fields, ...other.fields]),
      required: new Set([...one.required, ...other.required]),
    })),
  );
}

function ownBranch(raw: Raw, pointer: Pointer, context: LowerContext): Branch {
  const data = objectAt(raw, "properties")?.["data"];
  const event = context.follow(objectAt(raw, "properties")?.["event"], child(pointer, "properties", "event"));
  return {
    pointer,
    names: event && namesOf(event.raw),
    data: isRaw(data) ? [{ raw: data, pointer: child(pointer, "properties", "data") }] : [],
    fields: new Set(entriesAt(raw, "properties").map(([name]) => name)),
    required: new Set(listAt(raw, "required").filter((name) => typeof name === "string")),
  };
}

function namesOf(raw: Raw): readonly string[] | null {
  const fixed = "const" in raw ? [valueAt(raw, "const")] : listAt(raw, "enum");
  const names = fixed.filter((name) => typeof name === "string");
  return names.length > 0 ? names : null;
}

/** What `data` holds: text as it is, or JSON, whose schema stands at a place or is not given. */
function contentOf({ data }: Branch, context: LowerContext): "text" | Pointer | null {
  const places = data.flatMap((place) => {
    const found = context.follow(place.raw, place.pointer);
    return found ? [found] : [];
  });
  const holding = places.findLast(({ raw }) => "contentSchema" in raw);
  if (holding) return child(holding.pointer, "contentSchema");
  const types = places.map(({ raw }) => textAt(raw, "contentMediaType")).filter((type) => type !== null);
  if (types.length > 0) return types.some((type) => /[/+]json\s*(;|$)/i.test(type)) ? null : "text";
  const isText = data.some(({ raw, pointer }) => {
    const taken = typesOf(raw, pointer, context);
    return taken?.size === 1 && taken.has("string");
  });
  return isText ? "text" : (data.at(-1)?.pointer ?? null);
}

/**
 * The schema as it stands, its `data` read for what it holds, keeps the document's names. Where one `data` is
 * described for several kinds of events together, each kind is put together from what is said of it.
 */
function schemaOf(
  branches: readonly Branch[],
  { raw, pointer }: { raw: Json; pointer: Pointer },
  context: LowerContext,
): Schema {
  const outermost = { context, declaration: null, binary: false } as const;
  if (branches.every(({ data }) => data.length === 1)) {
    for (const branch of branches) {
      const [childPointer, holds] = [branch.data[0]?.pointer, contentOf(branch, context)];
      if (childPointer !== undefined && holds !== "text" && holds !== childPointer)
        context.holds(childPointer, holds);
    }
    return lowerSchema(raw, pointer, outermost);
  }
  const kinds = branches.map((branch): Schema => {
    const holds = contentOf(branch, context);
    const data =
      holds === "text"
        ? make.string(branch.pointer)
        : holds === null
          ? make.unknown(branch.pointer)
          : lowerSchema(context.get(holds), holds, outermost);
    const schemas: Readonly<Record<string, Schema>> = {
      event: nameSchema(branch),
      data,
      id: make.string(branch.pointer),
      retry: make.number(branch.pointer, { integer: true }),
    };
    return make.object(
      branch.pointer,
      [...branch.fields].map((name) =>
        make.property(branch.pointer, name, {
          schema: schemas[name] ?? make.unknown(branch.pointer),
          // An event without data is none.
          required: name === "data" || branch.required.has(name),
        }),
      ),
    );
  });
  return isNonEmpty(kinds) && kinds.length > 1
    ? make.union(pointer, kinds)
    : (kinds[0] ?? make.unknown(pointer));
}

function nameSchema({ pointer, names }: Branch): Schema {
  if (names === null || !isNonEmpty(names)) return make.string(pointer);
  return names.length === 1 ? make.literal(pointer, names[0]) : make.enum(pointer, names);
}
