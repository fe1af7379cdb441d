// The schema resources of a file (JSON Schema 2020-12 Core, section 4.3.5): which parts of it have an address of their
// own by `$id`, and the names inside each that references may use in place of a pointer. Opens nothing.

import { isRaw, textAt, valueAt, type Raw } from "../raw.js";
import { extend, type NodePath } from "./node-path.js";

export interface SchemaResource {
  readonly top: NodePath;
  /** Absolute, without a fragment; null = nothing says where it is. */
  readonly address: string | null;
  /** `$anchor` and `$dynamicAnchor`; of two equal names the first counts. */
  readonly names: ReadonlyMap<string, NodePath>;
  readonly dynamicNames: ReadonlyMap<string, NodePath>;
}

export interface SchemaResources {
  /** The innermost resource around a place. */
  readonly of: (nodePath: NodePath) => SchemaResource;
  /** By address, and by `$id` as it is written. */
  readonly byAddress: ReadonlyMap<string, SchemaResource>;
  /** Names anywhere in the file. */
  readonly names: ReadonlyMap<string, NodePath>;
}

interface Growing {
  readonly top: NodePath;
  readonly address: string | null;
  readonly names: Map<string, NodePath>;
  readonly dynamicNames: Map<string, NodePath>;
}

interface Open {
  readonly nodePath: NodePath;
  readonly resource: Growing;
  /** The keys of a map are names, not keywords. */
  readonly isMap: boolean;
  readonly dialect: Dialect;
}

/** Looks at every object of the file: asked for only when a reference needs it. `address`: of the file itself. */
export function findResources(top: NodePath, address: string | null): SchemaResources {
  const byAddress = new Map<string, SchemaResource>();
  const byTop = new Map<object, SchemaResource>();
  const names = new Map<string, NodePath>();
  const whole = startAt(top, address, isRaw(top.value) ? textAt(top.value, "$self") : null);
  if (whole.address !== null && whole.address !== address) byAddress.set(whole.address, whole);
  const open: Open[] = [{ nodePath: top, resource: whole, isMap: false, dialect: recent }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { nodePath, isMap } = next;
    if (typeof nodePath.value !== "object" || nodePath.value === null) continue;
    const dialect = isRaw(nodePath.value) && !isMap ? dialectOf(nodePath.value, next.dialect) : next.dialect;
    let { resource } = next;
    if (isRaw(nodePath.value) && !isMap) {
      const id = idOf(nodePath.value, dialect);
      if (id !== null && isName(id)) addName(resource.names, names, { name: id.slice(1), nodePath });
      else if (id !== null) {
        resource = startAt(nodePath, resource.address, id);
        byTop.set(nodePath.value, resource);
        for (const key of [resource.address, id.replace(/#.*$/, "")])
          if (key !== null && !byAddress.has(key)) byAddress.set(key, resource);
      }
      addAnchors(nodePath, resource, names);
    }
    // Backwards onto the stack, so that the document's order is the order of the search.
    for (const [key, item] of Object.entries(nodePath.value).reverse()) {
      if (typeof item !== "object" || item === null || (!isMap && data.has(key))) continue;
      const inside = extend(nodePath, key, item);
      open.push({ nodePath: inside, resource, isMap: !isMap && isRaw(item) && maps.has(key), dialect });
    }
  }
  const of = (nodePath: NodePath): SchemaResource => {
    for (let at: NodePath | null = nodePath; at; at = at.parent) {
      const found = typeof at.value === "object" && at.value !== null ? byTop.get(at.value) : undefined;
      if (found) return found;
    }
    return byTop.get(top.value as object) ?? whole;
  };
  return { of, byAddress, names };
}

function startAt(top: NodePath, above: string | null, id: string | null): Growing {
  return { top, address: addressOf(id ?? "", above), names: new Map(), dynamicNames: new Map() };
}

/** RFC 3986, section 5; null where there is nothing to be relative to. */
export function addressOf(reference: string, base: string | null): string | null {
  if (!URL.canParse(reference, base ?? undefined)) return null;
  const url = new URL(reference, base ?? undefined);
  url.hash = "";
  return url.href.replace(/#$/, "");
}

interface Dialect {
  /** `id` before draft 6. */
  readonly idKey: "$id" | "id";
  /** False before draft 2019-09: nothing beside a reference counts. */
  readonly siblings: boolean;
}

const recent: Dialect = { idKey: "$id", siblings: true };

function dialectOf(raw: Raw, above: Dialect): Dialect {
  const said = textAt(raw, "$schema");
  if (said === null) return above;
  return { idKey: /\/draft-0[34]\//.test(said) ? "id" : "$id", siblings: !/\/draft-0[3467]\//.test(said) };
}

function idOf(raw: Raw, { idKey, siblings }: Dialect): string | null {
  return siblings || valueAt(raw, "$ref") === undefined ? textAt(raw, idKey) : null;
}

/** Until draft 7 an `$id` may be a name only. */
function isName(id: string): boolean {
  return /^#./.test(id);
}

function addAnchors(nodePath: NodePath, resource: Growing, all: Map<string, NodePath>): void {
  if (!isRaw(nodePath.value)) return;
  // Before draft 6 a name was an `id`; a file that says no dialect may be as old.
  const id = textAt(nodePath.value, "id");
  if (id !== null && isName(id)) addName(resource.names, all, { name: id.slice(1), nodePath });
  for (const key of ["$anchor", "$dynamicAnchor"] as const) {
    const name = textAt(nodePath.value, key);
    if (name === null) continue;
    addName(resource.names, all, { name, nodePath });
    if (key === "$dynamicAnchor" && !resource.dynamicNames.has(name))
      resource.dynamicNames.set(name, nodePath);
  }
}

function addName(
  own: Map<string, NodePath>,
  all: Map<string, NodePath>,
  { name, nodePath }: { readonly name: string; readonly nodePath: NodePath },
): void {
  if (!own.has(name)) own.set(name, nodePath);
  if (!all.has(name)) all.set(name, nodePath);
}

/** Keywords that hold values of which nothing is a schema. */
const data: ReadonlySet<string> = new Set(["enum", "const", "example", "x-example"]);

/** Keys that hold maps by names of the document's choice. */
const maps: ReadonlySet<string> = new Set(
  "properties patternProperties $defs definitions dependentSchemas dependencies schemas responses parameters"
    .split(" ")
    .concat("headers requestBodies securitySchemes links callbacks pathItems paths webhooks content examples")
    .concat("variables encoding mapping mediaTypes"),
);
