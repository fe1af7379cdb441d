// Which files and addresses a reference may lead to. Decides by names and links alone: nothing is opened.

import { dirname, sep } from "node:path";
import { realPath } from "../read/load-text.js";
import { relativeTo, displayLocation, type Location } from "../read/location.js";

export interface AllowedRoots {
  /** The location with every link followed, or null when it is outside. A missing file keeps its name. */
  admit(location: Location): Promise<Location | null>;
  /** For redirects, which have no links. */
  admitsUrl(url: string): boolean;
  /** The roots, for the sentence that refuses. */
  readonly listed: string;
  /**
   * What the user would allow for the location, as it stands on a command line: the folder it is in. Null for a link
   * that is inside itself.
   */
  grantFor(location: Location): string | null;
}

export interface RootSettings {
  readonly root: Location;
  readonly allowRef: readonly string[];
  readonly cwd: string;
}

/**
 * The root document's own folder, and what the user allowed on top: folders relative to the working folder, and
 * origins or addresses of folders. Standard input has no folder of its own.
 */
export async function allowedRoots({ root, allowRef, cwd }: RootSettings): Promise<AllowedRoots> {
  const here: Location = { kind: "stdin", folder: cwd };
  const granted = allowRef.flatMap((entry) => relativeTo(entry, here, { encoded: false }) ?? []);
  const own = ownFolder(root);
  const all = [...(own ? [own] : []), ...granted];
  const urls = all.flatMap((entry) => (entry.kind === "remote" ? [entry.url] : []));
  const folders: string[] = [];
  for (const entry of all) {
    // Both names of a linked folder: a reference may be written with either.
    if (entry.kind === "local") folders.push(entry.path, (await realPath(entry.path)) ?? entry.path);
  }
  const admitsPath = (path: string): boolean => folders.some((folder) => isInside(path, folder));
  const admitsUrl = (url: string): boolean => urls.some((allowed) => isBelow(url, allowed));
  return {
    listed: all.map((entry) => displayLocation(entry, cwd) || ".").join(", ") || "none for standard input",
    grantFor: (location) =>
      location.kind === "local" && admitsPath(location.path) ? null : quoted(shortFolder(location, cwd)),
    admitsUrl,
    async admit(location) {
      if (location.kind === "remote") return admitsUrl(location.url) ? location : null;
      // By name first: outside the roots not even the existence of a file is looked at.
      if (location.kind === "stdin" || !admitsPath(location.path)) return null;
      const path = (await realPath(location.path)) ?? location.path;
      return admitsPath(path) ? { kind: "local", path } : null;
    },
  };
}

function ownFolder(root: Location): Location | null {
  if (root.kind === "stdin") return null;
  if (root.kind === "local") return { kind: "local", path: dirname(root.path) };
  return { kind: "remote", url: new URL(".", root.url).href };
}

/** A folder far away is clearer, and shorter, from the top. */
function shortFolder(location: Location, cwd: string): string {
  const folder = ownFolder(location);
  if (folder === null) return ".";
  const shown = displayLocation(folder, cwd) || ".";
  return folder.kind === "local" && folder.path.length < shown.length ? folder.path : shown;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** `https://host/api` allows `/api` and `/api/x`, not `/apix`; an encoded `..` is no way out. */
function isBelow(url: string, allowed: string): boolean {
  const one = new URL(url);
  const other = new URL(allowed);
  if (one.origin !== other.origin || /%2e|%2f|%5c/i.test(one.pathname)) return false;
  const folder = other.pathname.endsWith("/") ? other.pathname : `${other.pathname}/`;
  return one.pathname === other.pathname || one.pathname.startsWith(folder);
}
