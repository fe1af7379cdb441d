// Every single-step mutation of a JSON value. Knows no schema: a judge says which of them are wrong.

import type { Json } from "../../generator/model/brands.js";

export interface Mutation {
  readonly what: string;
  /** JSON Pointer of the value that was changed, or of the object that lost or gained a key. */
  readonly at: string;
  readonly kind: "none" | "drop" | "change" | "retype" | "add";
  readonly value: Json;
}

type Path = readonly (string | number)[];

export function mutationsOf(value: Json): readonly Mutation[] {
  return visit(value, []).map(({ path, kind, what, edit }) => ({
    what: `${what} at ${pointer(path) || "/"}`,
    at: pointer(path),
    kind,
    value: edited(value, path, edit),
  }));
}

interface Edit {
  readonly path: Path;
  readonly kind: Mutation["kind"];
  readonly what: string;
  readonly edit: (value: Json) => Json;
}

function visit(value: Json, path: Path): readonly Edit[] {
  if (Array.isArray(value)) {
    const retyped: Edit = { path, kind: "retype", what: "array becomes a number", edit: () => 7 };
    return [retyped, ...value.flatMap((item: Json, n) => visit(item, [...path, n]))];
  }
  if (typeof value === "object" && value !== null) {
    const object = value as { readonly [key: string]: Json };
    const add: Edit = {
      path,
      kind: "add",
      what: "unknown key",
      edit: (old) => ({ ...(old as object), __unknown: 1 }),
    };
    const drops = Object.keys(object).map((key): Edit => ({
      path,
      kind: "drop",
      what: `without ${key}`,
      edit: (old) => without(old, key),
    }));
    return [add, ...drops, ...Object.entries(object).flatMap(([key, item]) => visit(item, [...path, key]))];
  }
  const retype: Edit = { path, kind: "retype", what: `${typeof value} retyped`, edit: retyped };
  if (typeof value !== "string") return [retype];
  return [retype, { path, kind: "change", what: "other string", edit: () => "__other" }];
}

function retyped(value: Json): Json {
  return typeof value === "number" || value === null ? { __retyped: true } : 7;
}

function without(value: Json, key: string): Json {
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key)) as Json;
}

function edited(value: Json, path: Path, edit: (value: Json) => Json): Json {
  const [head, ...rest] = path;
  if (head === undefined) return edit(value);
  if (Array.isArray(value))
    return value.map((item: Json, n) => (n === head ? edited(item, rest, edit) : item));
  const object = value as { readonly [key: string]: Json };
  return { ...object, [head]: edited(object[head] ?? null, rest, edit) };
}

function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
