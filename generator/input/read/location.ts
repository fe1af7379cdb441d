// Where a file of the document is: on disk, behind an address, or on standard input. Opens nothing.

import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export type Location =
  /** Absolute. */
  | { readonly kind: "local"; readonly path: string }
  /** Absolute, normalised, without a fragment. */
  | { readonly kind: "remote"; readonly url: string }
  /** References from standard input are relative to the working folder. */
  | { readonly kind: "stdin"; readonly folder: string };

/** What the user called the input; null = an address that cannot be one. */
export function rootLocation(input: string, cwd: string): Location | null {
  if (input === "-") return { kind: "stdin", folder: cwd };
  return relativeTo(input, { kind: "stdin", folder: cwd }, { encoded: false });
}

/**
 * The place a reference written in the file at `base` means (RFC 3986 section 5); null = no file or address.
 * `encoded`: `%20` stands for a space, as it does in references and does not in paths given by the user.
 */
export function relativeTo(
  uri: string,
  base: Location,
  { encoded }: { readonly encoded: boolean },
): Location | null {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase();
  try {
    if (base.kind === "remote" || scheme === "http" || scheme === "https")
      return remote(uri, base.kind === "remote" ? base.url : undefined);
    if (scheme === "file") return { kind: "local", path: fileURLToPath(uri) };
    if (scheme !== undefined && encoded) return null;
    const path = encoded ? decodeURIComponent(uri) : uri;
    return { kind: "local", path: resolve(folderOf(base), path) };
  } catch {
    return null;
  }
}

function remote(uri: string, base: string | undefined): Location | null {
  if (!URL.canParse(uri, base)) return null;
  const url = new URL(uri, base);
  if (url.protocol === "file:") return { kind: "local", path: fileURLToPath(url) };
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  return { kind: "remote", url: url.href };
}

function folderOf(base: Exclude<Location, { kind: "remote" }>): string {
  return base.kind === "stdin" ? base.folder : dirname(base.path);
}

/** Two names of one file have the same key. */
export function locationKey(location: Location): string {
  if (location.kind === "stdin") return "-";
  return location.kind === "local" ? location.path : location.url;
}

/** As problems show it: relative to the working folder, or the address without user, password and query. */
export function displayLocation(location: Location, cwd: string): string {
  if (location.kind === "stdin") return "<stdin>";
  if (location.kind === "local") return relativePath(cwd, location.path);
  const { origin, pathname } = new URL(location.url);
  return origin + pathname;
}

/** With `/` between segments on every system. */
export function relativePath(from: string, to: string): string {
  const path = relative(from, to);
  return isAbsolute(path) ? path : path.split(sep).join("/");
}
