// Which operations and webhooks the user wants: the patterns of `include` and `exclude`, and which of them hit.

import type { Report } from "../../diagnostics/report.js";
import { pathShape } from "./lower-path.js";

export interface OperationPatterns {
  /** Empty = everything. */
  readonly include: readonly string[];
  /** Outranks `include`. */
  readonly exclude: readonly string[];
}

/** What patterns are compared with. */
export interface OperationFacts {
  readonly id: string | null;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly place:
    | { readonly kind: "path"; readonly method: string; readonly path: string }
    | { readonly kind: "webhook"; readonly name: string };
}

type Matches = (facts: OperationFacts) => boolean;

interface Pattern {
  readonly option: keyof OperationPatterns;
  readonly text: string;
  readonly matches: Matches;
}

/** Invariant: every pattern is compared with every operation, so that a pattern that never hit is known to be wrong. */
export class OperationFilter {
  readonly #patterns: readonly Pattern[];
  readonly #hits = new Set<Pattern>();
  readonly #includesAll: boolean;

  constructor({ include, exclude }: OperationPatterns) {
    const read = (option: keyof OperationPatterns) => (text: string) => ({
      option,
      text,
      matches: readPattern(text.trim()),
    });
    this.#patterns = [...include.map(read("include")), ...exclude.map(read("exclude"))];
    this.#includesAll = include.length === 0;
  }

  /** False = the whole document is wanted. */
  get isActive(): boolean {
    return this.#patterns.length > 0;
  }

  takes(facts: OperationFacts): boolean {
    const hits = this.#patterns.filter(({ matches }) => matches(facts));
    for (const pattern of hits) this.#hits.add(pattern);
    const included = this.#includesAll || hits.some(({ option }) => option === "include");
    return included && !hits.some(({ option }) => option === "exclude");
  }

  /** To be asked after the last operation. */
  reportMisses(report: Report): void {
    for (const pattern of this.#patterns)
      if (!this.#hits.has(pattern))
        report.add("SW110", null, { option: pattern.option, pattern: pattern.text });
  }
}

/** `tag:…`, `id:…`, `webhook:…`, `deprecated`, a path with or without a method; anything else is an operation id. */
function readPattern(text: string): Matches {
  if (text === "deprecated") return ({ deprecated }) => deprecated;
  const [, prefix, rest = ""] = /^(tag|id|webhook):(.*)$/s.exec(text) ?? [];
  if (prefix === "tag") return ({ tags }) => tags.some(nameGlob(rest));
  if (prefix === "id") return ({ id }) => id !== null && nameGlob(rest)(id);
  if (prefix === "webhook") return ({ place }) => place.kind === "webhook" && nameGlob(rest)(place.name);
  const [, method, path] = /^(?:([A-Za-z]+)\s+)?(\/.*)$/s.exec(text) ?? [];
  if (path === undefined) return ({ id }) => id !== null && nameGlob(text)(id);
  const glob = pathGlob(path);
  return ({ place }) =>
    place.kind === "path" &&
    (method === undefined || method.toUpperCase() === place.method.toUpperCase()) &&
    glob(place.path);
}

/** `*` stands for any text. */
function nameGlob(glob: string): (name: string) => boolean {
  const pattern = new RegExp(`^${glob.split("*").map(escaped).join(".*")}$`, "s");
  return (name) => pattern.test(name);
}

/** `*` stays within a segment, `**` does not, and `/**` at the end takes what stands in front of it as well. */
function pathGlob(glob: string): (path: string) => boolean {
  const source = pathShape(glob)
    .split(/(\/\*\*$|\/\*\*(?=\/)|\*\*|\*)/)
    .map((part) => stars.get(part) ?? escaped(part))
    .join("");
  const pattern = new RegExp(`^${source}$`, "s");
  return (path) => pattern.test(pathShape(path));
}

const stars: ReadonlyMap<string, string> = new Map([
  ["/**", "(?:/.*)?"],
  ["**", ".*"],
  ["*", "[^/]*"],
]);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
