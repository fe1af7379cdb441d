// The whole API as plain frozen data. `N` is NameHint in a Draft and Ident in a Document, so that an emitter cannot be
// handed unsettled names.

import type { DefinitionId, Ident, NameHint } from "./brands.js";
import type { Documented, Located } from "./located.js";
import type { OperationOf, ParameterOf, Server } from "./operation.js";
import type { Schema } from "./schema.js";

interface ApiOf<N> extends Documented {
  readonly title: string;
  readonly version: string;
  readonly license: License | null;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecuritySchemeOf<N>[];
  /** The declaration of everything the API may send to a webhook; absent = it has none. */
  readonly webhookEvent?: DefinitionId;
  /** The declarations of what the API sends to callbacks, one for each; absent = it has none. */
  readonly callbacks?: readonly DefinitionId[];
  /** By name in a Document; the only home of a name. */
  readonly definitions: readonly DefinitionOf<N>[];
}

/** What lowering and the passes work on: operations are a flat list, names are hints. */
export interface Draft extends ApiOf<NameHint> {
  readonly operations: readonly DraftOperation[];
}
export interface DraftOperation extends OperationOf<NameHint> {
  /** The resource chain the operation belongs to, outermost first; filled by the `resources` pass. */
  readonly resource: readonly string[];
  /** `x-` extension or option that fixes the dotted name, such as `beta.threads.createAndRun`. */
  readonly nameOverride: string | null;
  /**
   * False = the user leaves it out. It stays until names are settled, so that they do not depend on what is chosen;
   * the `choose` pass removes it.
   */
  readonly chosen: boolean;
}

/** The finished model. */
export interface Document extends ApiOf<Ident> {
  readonly resources: readonly Resource[];
  /** Operations that are methods of the client itself, `client.login()`; absent = there are none. */
  readonly clientOperations?: readonly Operation[];
}
export interface Resource extends Documented {
  /** Property name on its parent: `completions`. */
  readonly name: Ident;
  /** Class name, unique in the document: `ChatCompletions`. */
  readonly className: Ident;
  readonly operations: readonly Operation[];
  readonly children: readonly Resource[];
}

export type Definition = DefinitionOf<Ident>;
export type DraftDefinition = DefinitionOf<NameHint>;
export type Operation = OperationOf<Ident>;
export type Parameter = ParameterOf<Ident>;
export type DraftParameter = ParameterOf<NameHint>;
export type SecurityScheme = SecuritySchemeOf<Ident>;

export interface DefinitionOf<N> extends Located, Documented {
  readonly id: DefinitionId;
  /** The last part only; a nested declaration is reached through its owner: `ChatCompletion.OperationFilter`. */
  readonly name: N;
  /** The declaration in whose namespace this one lives; null = top level. */
  readonly owner: DefinitionId | null;
  /**
   * `component`: the document names it. `inline`: promoted from inside another. `params`: the params object of
   * an operation. `response`: an inline response.
   */
  readonly origin: "component" | "inline" | "params" | "response";
  readonly schema: Schema;
  /**
   * The declarations it extends by an allOf, as the document says it: merging parts may have copied them since.
   * Noted where some declaration is known by its discriminator; absent = none.
   */
  readonly bases?: readonly DefinitionId[];
  /** Reachable from itself: emitters must defer it. */
  readonly cyclic: boolean;
  readonly used: "request" | "response" | "both" | "none";
  /** The one top-level resource that reaches it, or null when none or several do. Emitters group files by it. */
  readonly moduleGroup: string | null;
  /** The resource that the user puts it under, outermost first: another place to import it from. Absent = none. */
  readonly reexportPath?: readonly string[];
}

export interface License {
  readonly name: string;
  /** An SPDX expression, when the document gives one or the name is one. */
  readonly identifier: string | null;
  readonly url: string | null;
}

export interface SecuritySchemeOf<N> extends Located, Documented {
  /** Key in `components.securitySchemes`. */
  readonly id: string;
  /** The client option that carries it: `apiKey`. */
  readonly option: N;
  readonly scheme:
    | { readonly kind: "bearer" }
    | { readonly kind: "basic" }
    | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly serializedName: string }
    | { readonly kind: "oauth2"; readonly tokenUrl: string | null; readonly scopes: readonly string[] }
    | { readonly kind: "openIdConnect"; readonly url: string };
}
