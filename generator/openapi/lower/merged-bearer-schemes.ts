// Schemes that travel in one header and are required at once are one credential: `Authorization` holds a single token.
// Documents list the flows of an OAuth2 server so, one scheme each. Knows nothing of options.

import type { SecuritySchemeOf } from "../../model/document.js";
import type { NameHint } from "../../model/brands.js";
import { isRaw, listAt, objectAt, type Raw } from "../../input/raw.js";

type Scheme = SecuritySchemeOf<NameHint>["scheme"];

export interface KnownScheme {
  readonly id: string;
  readonly scheme: Scheme;
}

/** Id → id of the scheme that stands for it; schemes that stand for themselves are left out. */
export function mergedBearerSchemes(root: Raw, known: readonly KnownScheme[]): ReadonlyMap<string, string> {
  const ranked = known.flatMap(({ id, scheme }) => {
    const rank = tokenRank(scheme);
    return rank === null ? [] : [{ id, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const shared = new Map<string, string>();
  if (ranked.length < 2) return shared;
  const stands = (id: string): string => shared.get(id) ?? id;
  for (const required of requirementsOf(root)) {
    const together = new Set(ranked.flatMap(({ id }) => (required.has(id) ? [stands(id)] : [])));
    const [first, ...others] = ranked.flatMap(({ id }) => (together.has(id) ? [id] : []));
    if (first === undefined) continue;
    const moved = new Set(others);
    for (const { id } of ranked) if (moved.has(stands(id))) shared.set(id, first);
  }
  return shared;
}

/** The lower, the more a program can do with it by itself; null = it is no token. */
function tokenRank(scheme: Scheme): number | null {
  switch (scheme.kind) {
    case "oauth2":
      return scheme.tokenUrl === null ? 1 : 0;
    case "openIdConnect":
      return 1;
    case "bearer":
      return 2;
    case "basic":
    case "apiKey":
      return null;
  }
}

function requirementsOf(root: Raw): readonly ReadonlySet<string>[] {
  const items = Object.values(objectAt(root, "paths") ?? {}).filter(isRaw);
  const operations = items.flatMap((item) => Object.values(item).filter(isRaw));
  return [root, ...operations]
    .flatMap((owner) => listAt(owner, "security"))
    .flatMap((item) => (isRaw(item) ? [new Set(Object.keys(item))] : []));
}
