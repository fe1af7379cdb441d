// What a path begins with and its names need not say: a version, and the words that lead to it.

import { isVersionSegment } from "../../model/query/operations.js";
import { camelCase } from "../names/identifiers.js";

/**
 * By path: what is left out of its names. A version that all paths share goes, and a leading `/v1` goes in any case, as
 * the version one calls unless told otherwise; `/v1/pets` keeps its `v1` where it would meet `/pets`.
 */
export function versionPrefixes(templates: readonly string[]): ReadonlyMap<string, string> {
  const shared = sharedVersion(templates);
  const first = (template: string): string => firstVersion.exec(template.slice(shared.length))?.[0] ?? "";
  const unversioned = new Set(
    templates.filter((one) => first(one) === "").map((one) => outermost(one.slice(shared.length))),
  );
  return new Map(
    templates.map((template) => {
      const left = shared + first(template);
      const name = outermost(template.slice(left.length));
      // A path that is nothing but its version is named by it.
      if (name === "") return [template, ""];
      const meets = left !== shared && unversioned.has(name);
      return [template, meets ? left.replace(/\/v1$/i, "") : left];
    }),
  );
}

const firstVersion = /^(?:\/(?:api|rest))*\/v1(?=\/)/i;

/** The name of the first segment that has one. */
function outermost(rest: string): string {
  const named = rest.split("/").find((segment) => camelCase(segment.replace(/\{.*$/s, "")) !== "");
  return named === undefined ? "" : camelCase(named.replace(/\{.*$/s, ""));
}

/** Empty = there is none, or it is the whole of some path. */
export function sharedVersion(templates: readonly string[]): string {
  const [first = [], ...others] = templates.map((path) => path.split("/").slice(1));
  const differs = first.findIndex(
    (segment, index) => !isVersionSegment(segment) || others.some((other) => other[index] !== segment),
  );
  const shortest = Math.min(...[first, ...others].map(({ length }) => length - 1));
  const shared = first.slice(0, Math.min(differs < 0 ? first.length : differs, shortest));
  return shared.map((segment) => `/${segment}`).join("");
}
