// Pointers: made, taken apart, made shorter (RFC 6901, not percent-encoded, the file in front of `#`).

import type { Pointer } from "../model/brands.js";

/** The root document itself. */
export const rootPointer = "#" as Pointer;

export interface PointerParts {
  /** Path or address of the file as it stands in pointers; empty = the root document. */
  readonly file: string;
  readonly segments: readonly string[];
}

/** The place below `pointer`; segments are raw keys and indexes, escaped here. */
export function child(pointer: Pointer, ...segments: readonly (string | number)[]): Pointer {
  let text: string = pointer;
  for (const segment of segments)
    text += `/${typeof segment === "number" ? segment : escapeSegment(segment)}`;
  return text as Pointer;
}

/** `binary` must not hold `#`; a file whose name does is written with `%23`. */
export function makePointer({ file, segments }: PointerParts): Pointer {
  return child(`${file}#` as Pointer, ...segments);
}

export function splitPointer(pointer: Pointer): PointerParts {
  const hash = pointer.indexOf("#");
  const file = pointer.slice(0, hash);
  const rest = pointer.slice(hash + 2);
  if (pointer.length === hash + 1) return { file, segments: [] };
  return { file, segments: rest.split("/").map(unescapeSegment) };
}

/** The place that holds this one; null = it is a whole file. */
export function parentOf(pointer: Pointer): Pointer | null {
  const slash = pointer.lastIndexOf("/");
  return slash < pointer.indexOf("#") ? null : (pointer.slice(0, slash) as Pointer);
}

/** The last key or index of a pointer, unescaped; null = it is a whole file. */
export function lastSegment(pointer: Pointer): string | null {
  const slash = pointer.lastIndexOf("/");
  return slash < pointer.indexOf("#") ? null : unescapeSegment(pointer.slice(slash + 1));
}

export function escapeSegment(segment: string): string {
  if (!segment.includes("/") && !segment.includes("~")) return segment;
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

// `~1` before `~0`, as RFC 6901 section 4 demands, or `~01` would become a slash.
export function unescapeSegment(segment: string): string {
  if (!segment.includes("~")) return segment;
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
