// References that lead only to each other: reported, and cut so that nobody follows them for ever.

import type { Report } from "../../diagnostics/report.js";
import { topOf } from "./file-set.js";
import type { FoundReference } from "./find-references.js";
import type { Links } from "./links.js";
import { splitPointer } from "../pointer.js";
import { isRaw, refOf } from "../raw.js";
import type { SourceFile } from "../read/source-file.js";
import { descend, pointerOf, type NodePath } from "./node-path.js";

interface Resolving {
  readonly links: Links;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly baseOf: (nodePath: NodePath) => string;
}

/** Each loop is reported once, at its first reference in document order. */
export function breakLoops(references: readonly FoundReference[], at: Resolving, report: Report): void {
  // Pointers of objects whose chain is known to end.
  const ending = new Set<string>();
  for (const { nodePath, ref } of references) {
    const chain = new Map<string, { readonly nodePath: NodePath; readonly ref: string }>();
    let link: { readonly nodePath: NodePath; readonly ref: string } | null = parentLink(nodePath, ref);
    while (link) {
      const place = pointerOf(link.nodePath);
      if (ending.has(place)) break;
      if (chain.has(place)) {
        report.add("SW201", `${place}/$ref` as typeof place, { ref: link.ref });
        cut(chain, place, at);
        break;
      }
      chain.set(place, link);
      link = nextLink(link, at);
    }
    for (const place of chain.keys()) ending.add(place);
  }
}

function parentLink(
  nodePath: NodePath,
  ref: string,
): { readonly nodePath: NodePath; readonly ref: string } | null {
  return nodePath.parent && nodePath.key === "$ref" ? { nodePath: nodePath.parent, ref } : null;
}

function nextLink(
  { nodePath, ref }: { readonly nodePath: NodePath; readonly ref: string },
  { links, files, baseOf }: Resolving,
): { readonly nodePath: NodePath; readonly ref: string } | null {
  const target = links.get(baseOf(nodePath), ref);
  if (target === null || target === undefined) return null;
  const { file: name, segments } = splitPointer(target);
  const file = files.get(name);
  const next = file ? descend(topOf(file), segments) : null;
  const nextRef = next && isRaw(next.value) ? refOf(next.value) : null;
  return next && nextRef !== null ? { nodePath: next, ref: nextRef } : null;
}

function cut(
  chain: ReadonlyMap<string, { readonly nodePath: NodePath; readonly ref: string }>,
  from: string,
  { links, baseOf }: Resolving,
): void {
  let inside = false;
  for (const [place, { nodePath, ref }] of chain) {
    inside ||= place === from;
    if (inside) links.set(baseOf(nodePath), ref, null);
  }
}
