// A reference whose file is open → the place it leads to.

import { topOf, type FileSet } from "./file-set.js";
import type { Links } from "./links.js";
import { splitPointer } from "../pointer.js";
import { isRaw, refOf } from "../raw.js";
import type { OpenReference } from "../resolve.js";
import { addressOf, type SchemaResource } from "./schema-resources.js";
import type { SourceFile } from "../read/source-file.js";
import { descend, extend, pointerOf, valueBelow, type NodePath } from "./node-path.js";

/** Pointers that lead through a reference which leads through a reference …: more than any document needs. */
const maxDetours = 100;

/** Null = nothing is there, or not yet: a reference on the way may be settled later. */
export function resolveTarget(
  { found, file, text }: OpenReference,
  { files, links }: { readonly files: FileSet; readonly links: Links },
): NodePath | null {
  const resource = resourceFor(found.nodePath, { file, uri: text.uri, files });
  if (text.fragment.kind === "name") {
    const { name } = text.fragment;
    return resource?.names.get(name) ?? files.resources(file.name)?.names.get(name) ?? null;
  }
  const { segments } = text.fragment;
  const inside = resource && below(resource.top, segments, { files, links });
  // Many who write an `$id` go on to write pointers from the top of the file.
  return inside ?? below(topOf(file), segments, { files, links });
}

interface Means {
  readonly files: FileSet;
  readonly links: Links;
}

/** Down to a place, also through references on the way; null = nothing stands there. */
export function below(top: NodePath, segments: readonly string[], { files, links }: Means): NodePath | null {
  let at = top;
  let detours = 0;
  for (const segment of segments) {
    let value = valueBelow(at.value, segment);
    while (value === undefined) {
      const beyond = detours++ < maxDetours ? followed(at, files, links) : null;
      if (beyond === null) return null;
      at = beyond;
      value = valueBelow(at.value, segment);
    }
    at = extend(at, segment, value);
  }
  return at;
}

/** Where a chain of references ends. */
export function atEnd(nodePath: NodePath, { files, links }: Means): NodePath {
  const beyond = followed(nodePath, files, links);
  // A chain that comes back to itself is cut only when all references are known.
  return beyond && pointerOf(beyond) !== pointerOf(nodePath) ? beyond : nodePath;
}

/** The schema that claims this address inside the file, since pointers are relative to it; null = the file. */
function resourceFor(
  from: NodePath,
  { file, uri, files }: { readonly file: SourceFile; readonly uri: string; readonly files: FileSet },
): SchemaResource | null {
  const own = files.resourceOf(from);
  if (uri === "") return own;
  const address = addressOf(uri, own?.address ?? null);
  const claimed = files.resources(file.name)?.byAddress;
  return (address === null ? undefined : claimed?.get(address)) ?? claimed?.get(uri) ?? null;
}

function followed(nodePath: NodePath, files: FileSet, links: Links): NodePath | null {
  const ref = isRaw(nodePath.value) ? refOf(nodePath.value) : null;
  const target = ref === null ? null : links.get(files.baseOf(nodePath), ref);
  if (target === null || target === undefined) return null;
  const { file: name, segments } = splitPointer(target);
  const file = files.files.get(name);
  return file ? descend(topOf(file), segments) : null;
}
