// What all paths of an API begin with and what says nothing: `/v1`, `/api/v2`. Knows nothing of names.

import { isVersionSegment } from "../model/version-segment.js";

/** Empty = there is none, or it is the whole of some path. */
export function versionPrefix(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(1));
  const differs = first.findIndex(
    (segment, index) => !isVersionSegment(segment) || others.some((other) => other[index] !== segment),
  );
  const shortest = Math.min(...[first, ...others].map(({ length }) => length - 1));
  const shared = first.slice(0, Math.min(differs < 0 ? first.length : differs, shortest));
  return shared.map((segment) => `/${segment}`).join("");
}
