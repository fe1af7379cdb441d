// Names that a position of the output cannot use.

import { clientMembers } from "./client-members.js";

/** Words the grammar keeps, strict mode and contextual type keywords included: as a bare name any of them can misread. */
const keywords: readonly string[] =
  `break case catch class const continue debugger default delete do else enum export extends false finally for
  function if import in instanceof new null return super switch this throw true try typeof var void while with
  implements interface let package private protected public static yield await async arguments eval
  abstract accessor any as asserts assert bigint boolean constructor declare from get global infer intrinsic is
  keyof module namespace never number object of out override readonly require satisfies set string symbol type
  undefined unique unknown using`.split(/\s+/);

/**
 * Globals that generated modules use by their bare name, so that a type of that name beside them would take
 * their place. Everything else is left to the document: `Error`, `Event`, `File`, `Response` and `Request` keep
 * their names, because the output reaches the global ones through `globalThis`.
 */
const usedGlobals: readonly string[] =
  `Array Object Number String Boolean Symbol BigInt Promise PromiseLike Record Readonly ReadonlyArray Partial
  Required Pick Omit Exclude Extract NonNullable AsyncIterable AsyncIterator Iterable JSON Math Map Set RegExp
  globalThis Infinity NaN`.split(/\s+/);

/** A type at the top of a module, or in a namespace. */
export const reservedTypes: ReadonlySet<string> = new Set([...keywords, ...usedGlobals, "__proto__"]);

/** A function at the top of a module. */
export const reservedFunctions: ReadonlySet<string> = new Set([...keywords, "__proto__"]);

/** `toString`, `constructor`, `__proto__` and the like. */
const ofEveryObject: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

/**
 * A method or a child of a resource. Keywords are fine after a dot (`delete`); these would hide what every
 * object has, or make a resource look like a promise.
 */
export const reservedMembers: ReadonlySet<string> = new Set([...ofEveryObject, "prototype", "then"]);

/** What the client class has beside its resources. */
export const reservedClientMembers: ReadonlySet<string> = new Set([...reservedMembers, ...clientMembers]);

/** An argument of a method: the words of the grammar, and the other arguments. What its body calls gives way to it. */
export const reservedArguments: ReadonlySet<string> = new Set([
  ...keywords,
  ...["client", "params", "options", "body", "__proto__"],
]);

/** An option of the client: those every client has, and what an object without options has as well. */
export const reservedOptions: ReadonlySet<string> = new Set([
  ...ofEveryObject,
  ...`agent baseURL security credentials timeout maxRetries defaultHeaders defaultQuery fetch fetchOptions logLevel
  logger middleware idempotencyHeader dangerouslyAllowBrowser environment environments serverVariables address webhookSecret
  options rest`.split(/\s+/),
]);
