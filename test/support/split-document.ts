// One document → the same document in several files, as people and tools cut them. Knows nothing of what is generated.

import type { Json } from "../../generator/model/brands.js";
import { escapeSegment, unescapeSegment } from "../../generator/input/pointer.js";
import { isList, isRaw, objectAt, type MutableRaw, type Raw } from "../../generator/input/raw.js";

/**
 * `file per component`: the root refers to each, others refer to the files directly; path items and operations have
 * files of their own too. `index file`: the root refers to one index of each kind of component, which refers to files
 * called otherwise. `barrel`: all schemas stand in models.json, and an index refers into it.
 */
export type Manner = "file per component" | "index file" | "barrel";
export const manners: readonly Manner[] = ["file per component", "index file", "barrel"];

/** Paths to texts; the root document is `openapi.json`. */
export function splitDocument(document: Raw, manner: Manner): ReadonlyMap<string, string> {
  const files = new Map<string, Json>();
  const sections = sectionsOf(document);
  const cut: Cut = { manner, files, sections };
  const root: MutableRaw = { ...document };
  const holder: MutableRaw = sections.holder === null ? root : { ...objectAt(document, sections.holder) };
  for (const name of sections.names) holder[name] = cutSection(name, objectAt(holder, name) ?? {}, cut);
  if (sections.holder !== null) root[sections.holder] = holder;
  root["paths"] = cutPaths(objectAt(document, "paths") ?? {}, cut);
  files.set("openapi.json", relocated(root, "openapi.json", cut));
  return new Map([...files].map(([path, value]) => [path, JSON.stringify(value, null, 2)]));
}

interface Sections {
  /** The key that holds them; null = they stand in the document itself (Swagger 2.0). */
  readonly holder: string | null;
  readonly names: readonly string[];
}

interface Cut {
  readonly manner: Manner;
  readonly files: Map<string, Json>;
  readonly sections: Sections;
}

function sectionsOf(document: Raw): Sections {
  if ("swagger" in document)
    return {
      holder: null,
      names: ["definitions", "parameters", "responses"].filter((name) => name in document),
    };
  const components = objectAt(document, "components") ?? {};
  return {
    holder: "components",
    names: Object.keys(components).filter((name) => name !== "securitySchemes"),
  };
}

function cutSection(section: string, entries: Raw, cut: Cut): Json {
  const { manner, files } = cut;
  const isSchemas = section === "schemas" || section === "definitions";
  if (manner === "barrel" && isSchemas) {
    files.set("models.json", relocated(entries, "models.json", cut));
    const index = Object.keys(entries).map((name) => [
      name,
      { $ref: `./models.json#/${escapeSegment(name)}` },
    ]);
    files.set("index.json", Object.fromEntries(index));
  } else {
    for (const [name, value] of Object.entries(entries)) {
      const path = fileOf(section, name, cut);
      files.set(path, relocated(value, path, cut));
    }
  }
  if (manner === "index file") {
    const index = Object.keys(entries).map((name) => [name, { $ref: `./${encodeURI(fileName(name))}` }]);
    files.set(`${section}/_index.json`, Object.fromEntries(index));
    return { $ref: `${section}/_index.json` };
  }
  return Object.fromEntries(
    Object.keys(entries).map((name) => [
      name,
      {
        $ref:
          manner === "barrel" && isSchemas
            ? `./index.json#/${escapeSegment(name)}`
            : encodeURI(fileOf(section, name, cut)),
      },
    ]),
  );
}

function cutPaths(paths: Raw, cut: Cut): Json {
  const entries = Object.entries(paths).map(([path, item], index): [string, Json] => {
    if (path.startsWith("x-")) return [path, item];
    const file = `paths/item-${index}.json`;
    const parts = isRaw(item) ? Object.entries(item) : [];
    const cutItem = parts.map(([key, value]): [string, Json] => {
      if (cut.manner !== "index file" || !["get", "post"].includes(key)) return [key, value];
      const operation = `paths/operations/${key}-${index}.json`;
      cut.files.set(operation, relocated(value, operation, cut));
      return [key, { $ref: `./operations/${key}-${index}.json` }];
    });
    cut.files.set(file, relocated(Object.fromEntries(cutItem), file, cut));
    return [path, { $ref: file }];
  });
  return Object.fromEntries(entries);
}

function fileOf(section: string, name: string, { manner }: Cut): string {
  return manner === "index file"
    ? `${section}/${fileName(name)}`
    : `components/${section}/${safe(name)}.json`;
}

/** Called otherwise than the component. */
function fileName(name: string): string {
  return `${safe(name).toLowerCase()}.v2.json`;
}

function safe(name: string): string {
  return name.replace(/[^\w.-]/g, (character) => `_${character.charCodeAt(0)}_`);
}

/** The value with its references as they read from another file. */
function relocated(value: Json, from: string, cut: Cut): Json {
  if (isList(value)) return value.map((item) => relocated(item, from, cut));
  if (typeof value === "string")
    return value.startsWith("#/") ? (referenceTo(value, from, cut) ?? value) : value;
  if (!isRaw(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relocated(item, from, cut)]));
}

/** Null = what it leads to stays in the root document, or is none of the components. */
function referenceTo(ref: string, from: string, cut: Cut): string | null {
  const up = "../".repeat(from.split("/").length - 1);
  const [first = "", ...rest] = ref
    .slice(2)
    .split("/")
    .map((segment) => unescapeSegment(decodeURIComponent(segment)));
  const { holder, names } = cut.sections;
  const [section, name, ...inner] = holder === null ? [first, ...rest] : first === holder ? rest : [];
  if (section === undefined || name === undefined || !names.includes(section))
    return from === "openapi.json" ? null : `${up}openapi.json${ref}`;
  const below = inner.map((segment) => `/${escapeSegment(segment)}`).join("");
  if (cut.manner === "barrel" && (section === "schemas" || section === "definitions"))
    return `${up}${name.length % 2 === 0 && below === "" ? "index" : "models"}.json#/${escapeSegment(name)}${below}`;
  if (cut.manner === "index file" && name.length % 2 === 0)
    return `${up}${section}/_index.json#/${escapeSegment(name)}${below}`;
  return `${up}${encodeURI(fileOf(section, name, cut))}${below === "" ? "" : `#${below}`}`;
}
