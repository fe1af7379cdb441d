// All files, whatever their version → OpenAPI 3.1 spelling, frozen. After this nobody knows versions.
// One walk, children first. The rules are in upgrade/; here is only the walk and what lowering gets to see.

import { bug } from "../bug.js";
import type { Report } from "../diagnostics/report.js";
import type { Json, Pointer } from "../model/brands.js";
import { deepFreeze } from "../model/freeze.js";
import { topOf } from "../input/resolve/file-set.js";
import { slotAt, type Kind } from "../input/resolve/grammar.js";
import { makePointer, splitPointer } from "../input/pointer.js";
import { isRaw, textAt, type Raw, setOwn, type MutableRaw, without } from "../input/raw.js";
import type { Resolved } from "../input/resolve.js";
import type { Sources } from "../input/sources.js";
import { descend, extend, pointerOf, valueBelow, type NodePath } from "../input/resolve/node-path.js";
import { Placements, placementsOf } from "./upgrade/entries-in-files.js";
import { upgradeSchema } from "./upgrade/schema.js";
import { upgradeSwaggerDocument, upgradeSwaggerSecurity } from "./upgrade/swagger-document.js";
import {
  upgradeSwaggerOperation,
  upgradeSwaggerPathItem,
  upgradeSwaggerResponse,
} from "./upgrade/swagger-operation.js";
import { upgradeSwaggerHeader, upgradeSwaggerParameter } from "./upgrade/swagger-parameter.js";
import { readDiscriminatorValues } from "./upgrade/discriminator-values.js";
import { type Upgrading, PointerMap } from "./upgrade/upgrading.js";
import { placeRef } from "../input/resolve/links.js";

export function upgrade(resolved: Resolved, report: Report): Sources {
  const { source, files, kinds, links } = resolved;
  const follow = following(resolved);
  const { version, root } = source;
  const pointerMap = new PointerMap();
  const upgrading: Upgrading = {
    version,
    root,
    kinds,
    links,
    pointerMap,
    report,
    follow,
    discriminatorValues: readDiscriminatorValues(root, follow),
  };
  const inFiles = new Map([...files].map(([name, file]) => [name, upgradeValue(topOf(file), upgrading)]));
  const placements = new Placements(placementsOf(files, upgrading), (pointer) => pointerMap.toNew(pointer));
  const upgraded = placements.place(inFiles, (pointer) => valueOf(pointer, inFiles));
  const readAt = (pointer: Pointer): Pointer => pointerMap.toOld(placements.toRead(pointer));
  const placedAt = (pointer: Pointer): Pointer => placements.toPlaced(pointerMap.toNew(pointer));
  const top = upgraded.get("");
  if (top === undefined || !isRaw(top)) return bug("the root document is no object after its upgrade");
  return {
    root: top,
    get: (pointer) => valueOf(pointer, upgraded),
    target(ref, pointer) {
      const read = readAt(pointer);
      const { file } = splitPointer(read);
      const nodePath = resolved.isIdentified(file) ? nodePathTo(read, files) : null;
      const target = links.get(nodePath ? resolved.baseOf(nodePath) : file, ref) ?? links.get(file, ref);
      return target === null || target === undefined ? null : placedAt(target);
    },
    resource(pointer) {
      const read = readAt(pointer);
      const { file } = splitPointer(read);
      const nodePath = resolved.isIdentified(file) ? nodePathTo(read, files) : null;
      const resource = nodePath && resolved.resourceOf(nodePath);
      if (!resource) return { pointer: makePointer({ file, segments: [] }), dynamic: new Map() };
      const dynamic = [...resource.dynamicNames].map(
        ([name, place]) => [name, placedAt(pointerOf(place))] as const,
      );
      return { pointer: placedAt(pointerOf(resource.top)), dynamic: new Map(dynamic) };
    },
    locate(pointer) {
      const { file, segments } = splitPointer(readAt(pointer));
      return files.get(file)?.map.place(segments) ?? null;
    },
  };
}

function following({ links, files }: Resolved): Upgrading["follow"] {
  return (ref, from) => {
    const target = links.get(from, ref);
    if (target === null || target === undefined) return null;
    const { file: name, segments } = splitPointer(target);
    const file = files.get(name);
    return file ? descend(topOf(file), segments) : null;
  };
}

/** Down to the place, or to the nearest one above it that was there when the file was read. */
function nodePathTo(pointer: Pointer, files: Resolved["files"]): NodePath | null {
  const { file: name, segments } = splitPointer(pointer);
  const file = files.get(name);
  if (!file) return null;
  let at = topOf(file);
  for (const segment of segments) {
    const value = valueBelow(at.value, segment);
    if (value === undefined) return at;
    at = extend(at, segment, value);
  }
  return at;
}

function valueOf(pointer: Pointer, files: ReadonlyMap<string, Json>): Json | undefined {
  const { file, segments } = splitPointer(pointer);
  let value = files.get(file);
  for (const segment of segments) {
    if (value === undefined) return undefined;
    value = valueBelow(value, segment);
  }
  return value;
}

function upgradeValue(nodePath: NodePath, upgrading: Upgrading): Json {
  const { value } = nodePath;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json, index) => upgradeValue(extend(nodePath, index, item), upgrading));
    return Object.freeze(items.every((item, index) => item === value[index]) ? value : items);
  }
  if (!isRaw(value)) return value;
  const kind = upgrading.kinds.get(value);
  const children = upgradeChildren(nodePath, value, upgrading);
  return deepFreeze(
    kind === undefined ? children : upgradeObject(kind, { raw: children, nodePath }, upgrading),
  );
}

/** Most of a document needs no change, so what does not is kept rather than copied. */
function upgradeChildren(nodePath: NodePath, value: Raw, upgrading: Upgrading): Raw {
  const kind = upgrading.kinds.get(value);
  let children: MutableRaw | null = null;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== "object" || item === null) continue;
    const below = extend(nodePath, key, item);
    const isMap = kind !== undefined && slotAt(kind, key)?.shape === "map";
    const upgraded = isMap ? upgradeMap(below, upgrading) : upgradeValue(below, upgrading);
    if (upgraded !== item) setOwn((children ??= { ...value }), key, upgraded);
  }
  return children ?? value;
}

function upgradeMap(nodePath: NodePath, upgrading: Upgrading): Json {
  const upgraded = upgradeValue(nodePath, upgrading);
  if (!isRaw(nodePath.value) || !isRaw(upgraded) || textAt(nodePath.value, "$ref") === null) return upgraded;
  return deepFreeze(expandMap(nodePath, upgraded, { ...upgrading, levels: 1 }));
}

interface Upgraded {
  /** With its children upgraded. */
  readonly raw: Raw;
  /** To the object as it was read. */
  readonly nodePath: NodePath;
}

function upgradeObject(kind: Kind, { raw, nodePath }: Upgraded, upgrading: Upgrading): Raw {
  if (kind === "schema") return upgradeSchema(raw, nodePath, upgrading);
  if (textAt(raw, "$ref") !== null) {
    const levels = levelsOf.get(kind);
    if (levels !== undefined) return expandMap(nodePath, raw, { ...upgrading, levels });
  }
  const rule = upgrading.version === "2.0" ? swaggerRules.get(kind) : undefined;
  return rule ? rule(raw, nodePath, upgrading) : raw;
}

/** Objects that are maps by themselves. */
const levelsOf: ReadonlyMap<Kind, 1 | 2> = new Map<Kind, 1 | 2>([
  ["paths", 1],
  ["responses", 1],
  ["components", 2],
]);

type SwaggerRule = (raw: Raw, nodePath: NodePath, upgrading: Upgrading) => Raw;

const swaggerRules: ReadonlyMap<Kind, SwaggerRule> = new Map<Kind, SwaggerRule>([
  ["document", (raw, _, upgrading) => upgradeSwaggerDocument(raw, upgrading)],
  ["pathItem", upgradeSwaggerPathItem],
  ["operation", upgradeSwaggerOperation],
  ["parameter", upgradeSwaggerParameter],
  ["header", upgradeSwaggerHeader],
  ["response", upgradeSwaggerResponse],
  ["securityScheme", upgradeSwaggerSecurity],
]);

/** `levels`: 2 for `components`, whose entries are maps themselves. Entries written beside the reference win. */
function expandMap(nodePath: NodePath, own: Raw, { levels, follow, links }: ExpandSettings): Raw {
  const ref = isRaw(nodePath.value) ? textAt(nodePath.value, "$ref") : null;
  const target = ref === null ? null : follow(ref, nodePath.file);
  if (!target || !isRaw(target.value)) return without(own, "$ref");
  const nested = expandMap(target, {}, { levels, follow, links });
  const entries = Object.entries(target.value)
    .filter(([key]) => key !== "$ref")
    .map(([key, value]): [string, Json] => {
      const at = extend(target, key, value);
      if (levels > 1 && isRaw(value)) return [key, mapOfPlaces(at, value, { follow, links })];
      return [key, placeOf(at, links)];
    });
  return { ...nested, ...Object.fromEntries(entries), ...without(own, "$ref") };
}

interface ExpandSettings extends Pick<Upgrading, "follow" | "links"> {
  readonly levels: 1 | 2;
}

function mapOfPlaces(nodePath: NodePath, raw: Raw, means: Pick<Upgrading, "follow" | "links">): Raw {
  if (textAt(raw, "$ref") !== null) return expandMap(nodePath, {}, { ...means, levels: 1 });
  const entries = Object.entries(raw).map(([key, value]): [string, Json] => [
    key,
    placeOf(extend(nodePath, key, value), means.links),
  ]);
  return Object.fromEntries(entries);
}

/** An entry that is a mere reference is passed over: what it leads to is what is meant. */
function placeOf(nodePath: NodePath, links: Upgrading["links"]): Json {
  const { value, file } = nodePath;
  if (!isRaw(value)) return value;
  const ref = Object.keys(value).length === 1 ? textAt(value, "$ref") : null;
  const beyond = ref === null ? null : links.get(file, ref);
  return { $ref: placeRef(beyond ?? pointerOf(nodePath)) };
}
