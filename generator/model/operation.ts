// One HTTP operation: where it goes, what it takes, what comes back.
// `N` is NameHint in a Draft and Ident in a Document.

import type { DefinitionId, Json, NonEmpty } from "./brands.js";
import type { Documented, Located } from "./located.js";
import type { Schema } from "./schema.js";

/** Those that a path item has a key for. */
export type StandardMethod =
  "get" | "put" | "post" | "patch" | "delete" | "head" | "options" | "trace" | "query";

/** In lower case; any other method is one the document brings (OpenAPI 3.2, `additionalOperations`). */
export type Method = StandardMethod | CustomMethod;
export type CustomMethod = string & { readonly [custom]: true };
declare const custom: unique symbol;

export interface OperationOf<N> extends Located, Documented {
  /** operationId as written, or `METHOD /path`: for diagnostics and logs. */
  readonly id: string;
  /** Method name on its resource. */
  readonly name: N;
  /** Name of the standalone function: `chatCompletionsCreate`. */
  readonly functionName: N;
  readonly method: Method;
  /** Path template in parts; slots name a path parameter by its wire name. */
  readonly path: readonly PathPart[];
  readonly tags: readonly string[];
  readonly parameters: readonly ParameterOf<N>[];
  readonly body: RequestBody | null;
  readonly responses: readonly Response[];
  readonly paging: Paging | null;
  /** Why a list that looks as if it came in pages has none; absent = it does not, or the user says how it pages. */
  readonly pagingDoubt?: PagingDoubt;
  readonly streaming: Streaming | null;
  /** Alternatives; each lists the schemes it needs together. Empty = no credentials. */
  readonly security: readonly (readonly string[])[];
  /** Operation-level over path-level servers; null = the document's. */
  readonly servers: readonly Server[] | null;
  /** How the caller passes all this; set by the `call-shape` pass, null before. */
  readonly call: CallShape | null;
}

export type PathPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "expression";
      readonly parameter: string;
      /** The value may be several segments, whose slashes stay as they are. */
      readonly segments?: true;
    };

/** How a list is named where values are nested: `a[]=1`, `a[0]=1`, `a=1&a=2`, `a=1,2`. */
export type ArrayFormat = "brackets" | "indices" | "repeat" | "comma";

/** `querystring`: the value is all of the query, as a text of its media type (OpenAPI 3.2, `in: querystring`). */
export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "cookie"
  | "deepObject"
  | "pipeDelimited"
  | "spaceDelimited"
  | "querystring";

export interface ParameterOf<N> extends Located, Documented {
  readonly serializedName: string;
  /** The argument's name when it is passed by position. */
  readonly name: N;
  readonly in: "path" | "query" | "header" | "cookie";
  /** Defaults are applied: no reader derives `style`, `explode` or `required` again. */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly required: boolean;
  readonly default?: Json;
  readonly schema: Schema;
  /** Set for `content`-typed parameters, which travel serialised as this media type. */
  readonly mediaType: string | null;
  /** How lists in it are named; absent = as its style has it. */
  readonly arrayFormat?: ArrayFormat;
}

export interface RequestBody extends Located, Documented {
  readonly required: boolean;
  readonly contents: NonEmpty<Content>;
}

export type Encoding = "json" | "urlencoded" | "multipart" | "text" | "bytes" | "sse" | "jsonLines";

export interface Content extends Located {
  readonly mediaType: string;
  readonly encoding: Encoding;
  readonly schema: Schema;
  readonly examples: readonly Example[];
  /** Of a form: how single properties travel. Absent = nothing is said of any. */
  readonly parts?: NonEmpty<PartEncoding>;
  /** Of a form: lists and objects have bracketed names, lists in this format; absent = as the Encoding Object has it. */
  readonly arrayFormat?: ArrayFormat;
  /** Of a multipart form: some of its parts may be objects, which are JSON. */
  readonly jsonParts?: true;
  /** The document gives it a structure that nothing here reads or writes: it is passed as text or bytes. */
  readonly opaque?: true;
  /** The schema is that of whole events; absent = it is that of their data, or there are none. */
  readonly events?: DescribedEvents;
}

/** Server-sent events that are described whole, with `event`, `id` and `retry` beside their data. */
export interface DescribedEvents {
  /** The names of those whose data is text and no JSON, "" for events without a name; true = of all. */
  readonly text: boolean | readonly string[];
}

/** How one property of a form travels, as the document says it. */
export interface PartEncoding extends Located {
  readonly property: string;
  /** Media types it may have, wildcards among them; empty = what its value suggests. */
  readonly mediaTypes: readonly string[];
  /** Set where style, explode or allowReserved is said: media types then do not count (OpenAPI 3.1, 4.8.15.1). */
  readonly style: PartStyle | null;
  readonly headers: readonly PartHeader[];
}
export interface PartStyle {
  readonly name: "form" | "deepObject" | "pipeDelimited" | "spaceDelimited";
  readonly explode: boolean;
  readonly allowReserved: boolean;
}
/** A header of a part of a multipart body. */
export interface PartHeader {
  readonly name: string;
  /** The value it has unless the caller says another; null = the document knows none. */
  readonly fixed: string | null;
}

export interface Example extends Documented {
  readonly name: string;
  readonly value: Json;
}

export type Status =
  | { readonly kind: "exact"; readonly code: number }
  | { readonly kind: "class"; readonly hundreds: 1 | 2 | 3 | 4 | 5 }
  | { readonly kind: "default" };

export interface Response extends Located, Documented {
  readonly status: Status;
  /** Empty = no body. */
  readonly contents: readonly Content[];
  /** Names of the headers the document describes; absent = it describes none. */
  readonly headers?: NonEmpty<string>;
}

/** A list that comes in pages, or in one that says it is a list. */
export interface Paging {
  /** Where the items are: `["data"]`; empty = the response itself is the array. */
  readonly items: readonly string[];
  readonly item: Schema;
  /** Null = there is only the one page. */
  readonly next: NextPage | null;
  /** What in the response says that no page follows; null = nothing but a page without items or position. */
  readonly end: PageEnd | null;
}

/**
 * `more`, `last`: a flag that is false, or true, on the last page. `totalPages`, `totalItems`: how many there are in
 * all pages. `count`: how many items there are, in all pages or in this one.
 */
export interface PageEnd {
  readonly by: "more" | "last" | "totalPages" | "totalItems" | "count";
  readonly path: NonEmpty<string>;
}

/**
 * `value`: nothing in the response is what the parameter is to carry. `type`: it takes no position. `switch`: what it is
 * to carry comes only where another parameter asks for it. `order`: it leads to newer items, not on. `items`: of several
 * lists none is plainly the one.
 */
export type PagingDoubt =
  | { readonly because: "value" | "type" | "switch" | "order"; readonly parameter: string }
  | { readonly because: "items"; readonly lists: readonly string[] };

/**
 * How the next page is asked for: `send` is the query (or body) parameter that carries a field of the last item, a
 * field of the response, one of its headers (`path` is its name), the number of the page or how many items came so far.
 * Or the response holds the address of the next request, in its `Link` header or in a field.
 */
export type NextPage =
  | { readonly from: "lastItem"; readonly path: NonEmpty<string>; readonly send: string }
  | { readonly from: "body" | "header"; readonly path: NonEmpty<string>; readonly send: string }
  | { readonly from: "pageNumber" | "offset"; readonly first: number; readonly send: string }
  | { readonly from: "link" }
  | { readonly from: "address"; readonly path: NonEmpty<string> };

/** A response that arrives as events. */
export interface Streaming {
  readonly protocol: "sse" | "jsonLines";
  readonly event: Schema;
  /** The body property that turns streaming on when true; null = it always streams. */
  readonly switch: string | null;
  /** An event whose data is exactly this ends the stream. */
  readonly terminator: string | null;
  /** `querystring`: an event is `{ event, data }`, its name beside its data; `data`: it is its data alone. */
  readonly frame: "data" | "event" | DescribedEvents;
}

export interface Server extends Documented {
  /** May hold `{variables}`. */
  readonly url: string;
  readonly variables: readonly ServerVariable[];
}
export interface ServerVariable extends Documented {
  readonly name: string;
  readonly default: string;
  readonly values: readonly string[];
}

/** How a method is called: `retrieve(completionID, params, options)`. */
export interface CallShape {
  /** Wire name of the path parameter passed by position (the last one); null = none. */
  readonly positional: string | null;
  /** The declaration of the params object; null = no params argument. */
  readonly params: DefinitionId | null;
  /** True when the params argument may be left out. */
  readonly paramsOptional: boolean;
  /** `spread`: the body's properties stand in params beside the others. `key`: under `params.body`. */
  readonly body: "none" | "spread" | "key";
  /** With several media types: how the one to send is found, best first. Absent = there is one. */
  readonly choices?: NonEmpty<BodyChoice>;
  /** With a streaming switch: the params of the plain and of the streamed call. */
  readonly variants: { readonly plain: DefinitionId; readonly streamed: DefinitionId } | null;
  /** What the call resolves to when it does not stream; null = nothing. */
  readonly result: Schema | null;
  /** Which content of the success response `result` is; null with an empty response. */
  readonly resultContent: Content | null;
}

/** One of several media types a body may have, and which values it is for. */
export interface BodyChoice {
  readonly mediaType: string;
  /** `value`: JSON takes anything. `fields`: a form of plain fields. `files`: a form that carries files too. */
  readonly takes: "value" | "fields" | "files" | "text" | "bytes";
  /** Where objects of several schemas are to be told apart: properties it cannot do without, and those it knows. */
  readonly keys: { readonly needed: readonly string[]; readonly known: readonly string[] } | null;
}
