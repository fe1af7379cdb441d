// References that lead only to each other: reported, and cut so that nobody follows them for ever.

import type { Report } from "../../diagnostics/report.js";
import { topOf } from "./file-set.js";
import type { FoundReference } from "./find-references.js";
import type { Links } from "./links.js";
import { splitPointer } from "../pointer.js";
import { isRaw, refOf } from "../raw.js";
import type { SourceFile } from "../read/source-file.js";
import { descend, pointerOf, type Trail } from "./trail.js";

interface Resolving {
  readonly links: Links;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly baseOf: (trail: Trail) => string;
}

/** Each loop is reported once, at its first reference in document order. */
export function breakLoops(references: readonly FoundReference[], at: Resolving, report: Report): void {
  // Pointers of objects whose chain is known to end.
  const ending = new Set<string>();
  for (const { trail, ref } of references) {
    const chain = new Map<string, { readonly trail: Trail; readonly ref: string }>();
    let link: { readonly trail: Trail; readonly ref: string } | null = parentLink(trail, ref);
    while (link) {
      const place = pointerOf(link.trail);
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

function parentLink(trail: Trail, ref: string): { readonly trail: Trail; readonly ref: string } | null {
  return trail.parent && trail.key === "$ref" ? { trail: trail.parent, ref } : null;
}

function nextLink(
  { trail, ref }: { readonly trail: Trail; readonly ref: string },
  { links, files, baseOf }: Resolving,
): { readonly trail: Trail; readonly ref: string } | null {
  const target = links.get(baseOf(trail), ref);
  if (target === null || target === undefined) return null;
  const { file: name, segments } = splitPointer(target);
  const file = files.get(name);
  const next = file ? descend(topOf(file), segments) : null;
  const nextRef = next && isRaw(next.value) ? refOf(next.value) : null;
  return next && nextRef !== null ? { trail: next, ref: nextRef } : null;
}

function cut(
  chain: ReadonlyMap<string, { readonly trail: Trail; readonly ref: string }>,
  from: string,
  { links, baseOf }: Resolving,
): void {
  let inside = false;
  for (const [place, { trail, ref }] of chain) {
    inside ||= place === from;
    if (inside) links.set(baseOf(trail), ref, null);
  }
}
