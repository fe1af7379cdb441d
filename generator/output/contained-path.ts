// Which paths stay inside a folder: by their text, and by the links that stand on the disk.

import { existsSync, lstatSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

/** True for a plain relative path that stays below the folder it is joined to. */
export function isContained(path: string): boolean {
  const segments = path.split("/");
  return segments.every(
    (segment) => /^[^\\:\u0000-\u001f]+$/.test(segment) && segment !== "." && segment !== "..",
  );
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** The link on the way to the file, below the folder, that leads out of it; null = there is none. */
export function linkOut(folder: string, path: string): string | null {
  if (!existsSync(folder)) return null;
  const root = realpathSync(folder);
  return linkBelow(folder, path, (place, isFile) => {
    // A linked file is refused even inside the folder: writing through it would change another file.
    if (isFile) return true;
    const target = join(folder, place);
    return !existsSync(target) || !realpathSync(target).startsWith(root + sep);
  });
}

/** The first link on the way to the file, below the folder; null = there is none. */
export function anyLink(folder: string, path: string): string | null {
  return linkBelow(folder, path, () => true);
}

function linkBelow(
  folder: string,
  path: string,
  isRefused: (place: string, isFile: boolean) => boolean,
): string | null {
  const segments = path.split("/");
  for (let n = 1; n <= segments.length; n++) {
    const place = segments.slice(0, n).join("/");
    const stat = lstatSync(join(folder, place), { throwIfNoEntry: false });
    if (stat === undefined) return null;
    if (stat.isSymbolicLink() && isRefused(place, n === segments.length)) return place;
  }
  return null;
}
