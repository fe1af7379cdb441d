// A reference whose file is open → the place it leads to.

import { topOf, type FileSet } from "./file-set.js";
import type { Links } from "./links.js";
import { splitPointer } from "./pointer.js";
import { isRaw, refOf } from "./raw.js";
import type { OpenReference } from "./resolve.js";
import type { SourceFile } from "./source-file.js";
import { descend, extend, valueBelow, type Trail } from "./trail.js";

/** Pointers that lead through a reference which leads through a reference …: more than any document needs. */
const maxDetours = 100;

/** Null = nothing is there, or not yet: a reference on the way may be settled later. */
export function settleTarget(
  { file, text }: OpenReference,
  { files, links }: { readonly files: FileSet; readonly links: Links },
): Trail | null {
  if (text.fragment.kind === "name") return files.anchors(file.name)?.names.get(text.fragment.name) ?? null;
  let at = topBelow(text.uri, file, files);
  let detours = 0;
  for (const segment of text.fragment.segments) {
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

/** The schema that claims this address inside the file, since pointers are relative to it; else the file. */
function topBelow(uri: string, file: SourceFile, files: FileSet): Trail {
  const claimed = /^[a-z][a-z0-9+.-]+:/i.test(uri) ? files.anchors(file.name)?.ids.get(uri) : undefined;
  return claimed ?? topOf(file);
}

function followed(trail: Trail, files: FileSet, links: Links): Trail | null {
  const ref = isRaw(trail.value) ? refOf(trail.value) : null;
  const target = ref === null ? null : links.get(trail.file, ref);
  if (target === null || target === undefined) return null;
  const { file: name, segments } = splitPointer(target);
  const file = files.files.get(name);
  return file ? descend(topOf(file), segments) : null;
}
