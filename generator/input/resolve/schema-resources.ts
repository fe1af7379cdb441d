// The schema resources of a file (JSON Schema 2020-12 Core, section 4.3.5): which parts of it have an address of their
// own by `$id`, and the names inside each that references may use in place of a pointer. Opens nothing.

import { isRaw, textAt, valueAt, type Raw } from "../raw.js";
import { extend, type Trail } from "./trail.js";

export interface SchemaResource {
  readonly top: Trail;
  /** Absolute, without a fragment; null = nothing says where it is. */
  readonly address: string | null;
  /** `$anchor` and `$dynamicAnchor`; of two equal names the first counts. */
  readonly names: ReadonlyMap<string, Trail>;
  readonly dynamicNames: ReadonlyMap<string, Trail>;
}

export interface SchemaResources {
  /** The innermost resource around a place. */
  readonly of: (trail: Trail) => SchemaResource;
  /** By address, and by `$id` as it is written. */
  readonly byAddress: ReadonlyMap<string, SchemaResource>;
  /** Names anywhere in the file. */
  readonly names: ReadonlyMap<string, Trail>;
}

interface Growing {
  readonly top: Trail;
  readonly address: string | null;
  readonly names: Map<string, Trail>;
  readonly dynamicNames: Map<string, Trail>;
}

interface Open {
  readonly trail: Trail;
  readonly resource: Growing;
  /** The keys of a map are names, not keywords. */
  readonly isMap: boolean;
  readonly dialect: Dialect;
}

/** Looks at every object of the file: asked for only when a reference needs it. `address`: of the file itself. */
export function findResources(top: Trail, address: string | null): SchemaResources {
  const byAddress = new Map<string, SchemaResource>();
  const byTop = new Map<object, SchemaResource>();
  const names = new Map<string, Trail>();
  const whole = startAt(top, address, isRaw(top.value) ? textAt(top.value, "$self") : null);
  if (whole.address !== null && whole.address !== address) byAddress.set(whole.address, whole);
  const open: Open[] = [{ trail: top, resource: whole, isMap: false, dialect: recent }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { trail, isMap } = next;
    if (typeof trail.value !== "object" || trail.value === null) continue;
    const dialect = isRaw(trail.value) && !isMap ? dialectOf(trail.value, next.dialect) : next.dialect;
    let { resource } = next;
    if (isRaw(trail.value) && !isMap) {
      const id = idOf(trail.value, dialect);
      if (id !== null && isName(id)) addName(resource.names, names, { name: id.slice(1), trail });
      else if (id !== null) {
        resource = startAt(trail, resource.address, id);
        byTop.set(trail.value, resource);
        for (const key of [resource.address, id.replace(/#.*$/, "")])
          if (key !== null && !byAddress.has(key)) byAddress.set(key, resource);
      }
      addAnchors(trail, resource, names);
    }
    // Backwards onto the stack, so that the document's order is the order of the search.
    for (const [key, item] of Object.entries(trail.value).reverse()) {
      if (typeof item !== "object" || item === null || (!isMap && data.has(key))) continue;
      const inside = extend(trail, key, item);
      open.push({ trail: inside, resource, isMap: !isMap && isRaw(item) && maps.has(key), dialect });
    }
  }
  const of = (trail: Trail): SchemaResource => {
    for (let at: Trail | null = trail; at; at = at.parent) {
      const found = typeof at.value === "object" && at.value !== null ? byTop.get(at.value) : undefined;
      if (found) return found;
    }
    return byTop.get(top.value as object) ?? whole;
  };
  return { of, byAddress, names };
}

function startAt(top: Trail, above: string | null, id: string | null): Growing {
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

function addAnchors(trail: Trail, resource: Growing, all: Map<string, Trail>): void {
  if (!isRaw(trail.value)) return;
  // Before draft 6 a name was an `id`; a file that says no dialect may be as old.
  const id = textAt(trail.value, "id");
  if (id !== null && isName(id)) addName(resource.names, all, { name: id.slice(1), trail });
  for (const key of ["$anchor", "$dynamicAnchor"] as const) {
    const name = textAt(trail.value, key);
    if (name === null) continue;
    addName(resource.names, all, { name, trail });
    if (key === "$dynamicAnchor" && !resource.dynamicNames.has(name)) resource.dynamicNames.set(name, trail);
  }
}

function addName(
  own: Map<string, Trail>,
  all: Map<string, Trail>,
  { name, trail }: { readonly name: string; readonly trail: Trail },
): void {
  if (!own.has(name)) own.set(name, trail);
  if (!all.has(name)) all.set(name, trail);
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
