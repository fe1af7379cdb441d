// What may be the path of a file of the output. Knows nothing of disks.

/** True for a plain relative path that stays below the folder it is joined to. */
export function isContained(path: string): boolean {
  const segments = path.split("/");
  return segments.every(
    (segment) => /^[^\\:\u0000-\u001f]+$/.test(segment) && segment !== "." && segment !== "..",
  );
}
