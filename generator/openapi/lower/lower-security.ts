// Security schemes, which of them are one credential, and what operations require of them.

import type { Json, Pointer, NameHint } from "../../model/brands.js";
import type { SecuritySchemeOf } from "../../model/document.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { child } from "../../input/pointer.js";
import {
  entriesAt,
  isList,
  isRaw,
  listAt,
  objectAt,
  textAt,
  valueAt,
  type Raw,
  displayText,
} from "../../input/raw.js";

type Scheme = SecuritySchemeOf<NameHint>["scheme"];

const childPointer = "#/components/securitySchemes" as Pointer;

export interface LoweredSecurity {
  readonly schemes: readonly SecuritySchemeOf<NameHint>[];
  /** Id in the document → id of the scheme that carries it. */
  readonly carried: ReadonlyMap<string, string>;
}

/** All schemes that a client can serve, by id. */
export function lowerSecuritySchemes(root: Raw, context: LowerContext): LoweredSecurity {
  const found = entriesAt(objectAt(root, "components") ?? {}, "securitySchemes").flatMap(([id, value]) => {
    const node = context.follow(value, child(childPointer, id));
    const scheme = node && schemeOf(node, context);
    return node && scheme ? [{ id, node, scheme }] : [];
  });
  const shared = mergedBearerSchemes(root, found);
  for (const [id, by] of shared) {
    const why = `a request has one token, and ${by} is required of the same requests`;
    context.add("SW301", child(childPointer, id), { keyword: id, why });
  }
  const known = found.filter(({ id }) => !shared.has(id));
  const usual = defaultOptions(root, known);
  const schemes = known
    .map(({ id, node, scheme }) => {
      const option: NameHint = { text: usual.get(id) ?? ownOption(id), source: "derived" };
      return { id, pointer: node.pointer, option, scheme, ...plainDocs(node, context) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { schemes, carried: new Map(found.map(({ id }) => [id, shared.get(id) ?? id])) };
}

/** What callers call a credential of each kind; an HTTP bearer token is a key like any other. */
const options: { readonly [K in Scheme["kind"]]: string } = {
  bearer: "apiKey",
  apiKey: "apiKey",
  basic: "basicAuth",
  oauth2: "accessToken",
  openIdConnect: "accessToken",
};

/**
 * Schemes that have the usual name of their kind, whatever their id: the one the document requires by default, the
 * only one it has, and one that alone gives tokens. Others are told apart by their ids.
 */
function defaultOptions(root: Raw, known: readonly KnownScheme[]): ReadonlyMap<string, string> {
  const [required] = listAt(root, "security").flatMap((item) => (isRaw(item) ? Object.keys(item) : []));
  const primary = known.find(({ id }) => id === required) ?? (known.length === 1 ? known[0] : undefined);
  const tokens = known.filter(({ scheme }) => options[scheme.kind] === "accessToken");
  const chosen = [...(primary ? [primary] : []), ...(tokens.length === 1 ? tokens : [])];
  return new Map(chosen.map(({ id, scheme }) => [id, options[scheme.kind]]));
}

/** `HarborKeyAuth` → `harborKey`; `BasicAuth` says no more than its kind, which has a usual name. */
function ownOption(id: string): string {
  const bare = id.replace(/[-_ ]?auth$/i, "") || id;
  if (/^(?:http[-_ ]?)?basic$/i.test(bare)) return options.basic;
  return bare.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

function schemeOf({ raw, pointer }: SourceNode, context: LowerContext): Scheme | null {
  const type = textAt(raw, "type");
  if (type === "http") return httpScheme(raw, pointer, context);
  if (type === "apiKey") return apiKeyScheme(raw, pointer, context);
  if (type === "oauth2") return oauthScheme(raw);
  const url = textAt(raw, "openIdConnectUrl");
  if (type === "openIdConnect" && url !== null) return { kind: "openIdConnect", url };
  return notCarried(`type: ${type ?? "nothing"}`, pointer, context);
}

function httpScheme(raw: Raw, pointer: Pointer, context: LowerContext): Scheme | null {
  const scheme = textAt(raw, "scheme")?.toLowerCase();
  if (scheme === "bearer" || scheme === "basic") return { kind: scheme };
  return notCarried(`scheme: ${scheme ?? "nothing"}`, pointer, context);
}

function apiKeyScheme(raw: Raw, pointer: Pointer, context: LowerContext): Scheme | null {
  const [where, serializedName] = [textAt(raw, "in"), textAt(raw, "name")];
  if (!serializedName || (where !== "header" && where !== "query" && where !== "cookie")) {
    const found = `${displayText(serializedName)} in ${displayText(where)}`;
    context.add("SW302", pointer, {
      keyword: "apiKey",
      actual: found,
      expected: "a name in header, query or cookie",
    });
    return null;
  }
  return { kind: "apiKey", in: where, serializedName };
}

/** The flow a program can go through by itself comes first; the others are served by a token obtained elsewhere. */
function oauthScheme(raw: Raw): Scheme {
  const flows = objectAt(raw, "flows") ?? {};
  const all = entriesAt(raw, "flows").flatMap(([, flow]) => (isRaw(flow) ? [flow] : []));
  const scopes = new Set(all.flatMap((flow) => entriesAt(flow, "scopes").map(([scope]) => scope)));
  const flow = objectAt(flows, "clientCredentials");
  return { kind: "oauth2", tokenUrl: flow && textAt(flow, "tokenUrl"), scopes: [...scopes].sort() };
}

function notCarried(keyword: string, pointer: Pointer, context: LowerContext): null {
  context.add("SW301", pointer, { keyword, why: "the client cannot prove who it is in this way" });
  return null;
}

/**
 * The alternatives of a `security` list; an alternative with a scheme the client cannot serve is left out, one that
 * needs nothing stays as an empty list unless it is the only one.
 */
export function lowerSecurity(
  value: Json | undefined,
  pointer: Pointer,
  { context, carried }: { readonly context: LowerContext; readonly carried: LoweredSecurity["carried"] },
): readonly (readonly string[])[] {
  if (!isList(value)) return [];
  const declared = objectAt(objectAt(context.sources.root, "components") ?? {}, "securitySchemes") ?? {};
  const alternatives = value.flatMap((item, index): (readonly string[])[] => {
    const names = isRaw(item) ? Object.keys(item).sort() : [];
    for (const name of names) {
      if (valueAt(declared, name) !== undefined) continue;
      context.add("SW203", child(pointer, index), { ref: child(childPointer, name) });
    }
    const schemes = names.flatMap((name) => carried.get(name) ?? []);
    return schemes.length === names.length ? [[...new Set(schemes)].sort()] : [];
  });
  if (value.length > 0 && alternatives.length === 0) {
    const schemes = [...new Set(value.flatMap((item) => (isRaw(item) ? Object.keys(item) : [])))].sort();
    context.add("SW337", pointer, { schemes: schemes.join(", ") });
  }
  return alternatives.every((names) => names.length === 0) ? [] : alternatives;
}

/** Whether anything in the document says what credentials a request needs, even that it needs none. */
export function demandsCredentials(root: Raw): boolean {
  const items = Object.values(objectAt(root, "paths") ?? {}).filter(isRaw);
  return [root, ...items.flatMap((item) => Object.values(item).filter(isRaw))].some(
    (owner) => valueAt(owner, "security") !== undefined,
  );
}

/**
 * What is sent where the document declares schemes and nothing demands any: the credentials that the caller has. Most
 * first, and one of each header, which holds a single one.
 */
export function voluntarySecurity(schemes: LoweredSecurity["schemes"]): readonly (readonly string[])[] {
  if (schemes.length === 0) return [];
  const all = schemes
    .slice(0, mostCombined)
    .reduce<readonly (readonly (typeof schemes)[number][])[]>(
      (sets, scheme) => [
        ...sets,
        ...sets
          .filter((set) => !set.some((other) => placeOf(other.scheme) === placeOf(scheme.scheme)))
          .map((set) => [...set, scheme]),
      ],
      [[]],
    );
  const others = schemes.slice(mostCombined).map((scheme) => [scheme]);
  return [...all, ...others].map((set) => set.map(({ id }) => id)).sort((a, b) => b.length - a.length);
}

/** Of more schemes than this, one is sent. */
const mostCombined = 4;

function placeOf(scheme: Scheme): string {
  return scheme.kind === "apiKey"
    ? `${scheme.in} ${scheme.serializedName.toLowerCase()}`
    : "header authorization";
}

interface KnownScheme {
  readonly id: string;
  readonly scheme: Scheme;
}

/**
 * Schemes that travel in one header and are required at once are one credential: `Authorization` holds a single token.
 * Documents list the flows of an OAuth2 server so, one scheme each. Id → id of the scheme that stands for it; schemes
 * that stand for themselves are left out.
 */
function mergedBearerSchemes(root: Raw, known: readonly KnownScheme[]): ReadonlyMap<string, string> {
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
