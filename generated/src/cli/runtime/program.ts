// Copied by sdkwright from its runtime. Changes made here are lost.
// The data a program is made of, written by the generator. Types only.

import type { BodyChoice } from "../../core/choose-body.js";
import type { APIClient } from "../../core/client.js";
import type { BaseOptions } from "../../core/client-settings.js";
import type { ArrayFormat } from "../../core/array-formats.js";
import type { multipartParts } from "../../core/multipart-parts.js";
import type { urlencodedParts } from "../../core/urlencoded-parts.js";

export interface Program {
  /** Name of the command: `openai`. */
  readonly bin: string;
  readonly title: string;
  readonly version: string;
  readonly about: string;
  /** Sent as `user-agent`. */
  readonly agent: string;
  readonly credentials: readonly Credential[];
  readonly baseURL: { readonly env: string; readonly defaultValue: string };
  /** Names of the servers, where the API has several; the first is the default. */
  readonly environments: readonly string[];
  readonly variables: readonly ServerVariable[];
  /** The default security: alternatives, each a list of schemes. */
  readonly security: readonly (readonly string[])[];
  readonly resources: readonly ResourceEntry[];
  /** Makes the client; loaded when a request is sent. */
  readonly open: (options: ClientValues) => Promise<APIClient>;
}

export interface ClientValues extends BaseOptions {
  readonly [option: string]: unknown;
}

/** A credential as flags: one for a token, two for a name and a password. */
export interface Credential {
  readonly scheme: string;
  /** Option of the client. */
  readonly option: string;
  readonly kind: "token" | "password";
  readonly flags: readonly CredentialFlag[];
}
export interface CredentialFlag {
  readonly name: string;
  readonly env: string;
  readonly about: string;
}

/** A variable of the server URL: `--server.region eu`. */
export interface ServerVariable {
  readonly name: string;
  readonly defaultValue: string;
  readonly values: readonly string[];
}

/** A resource's name and the names and summaries of its commands; the rest is loaded when needed. */
export interface ResourceEntry {
  /** `chat:completions`; empty: its commands need no resource in front, as `login`. */
  readonly name: string;
  readonly about: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly load: () => Promise<{ readonly commands: readonly Command[] }>;
}

export interface Command {
  readonly name: string;
  readonly about: string;
  /** CommonMark, from the document. */
  readonly details?: string;
  readonly deprecated?: string | true;
  readonly method: string;
  /** Text, or a path parameter. */
  readonly path: readonly (string | PathValue)[];
  /** In display order. */
  readonly flags: readonly Flag[];
  readonly body?: Body;
  readonly response: CommandResponse;
  readonly accept?: string;
  readonly paging?: Paging;
  readonly security?: readonly (readonly string[])[];
  readonly server?: string;
  /** The path parameter that the client's method takes as an argument of its own, by its name in the API. */
  readonly beside?: string;
  /** The generated validator of the call's params. */
  readonly validate?: () => Promise<Validator>;
  /** Arguments of a command line that can be run. */
  readonly example: readonly string[];
}

/** How a list is paginated; the rules are those of the client's pages (src/core/page.ts). */
export interface Paging {
  /** Where the items are; empty: the response itself is the array. */
  readonly items: readonly string[];
  /**
   * `link`: a URL in the `Link` header. `address`: a URL in a property of the response. `nowhere`: there is only one
   * page.
   */
  readonly from: "nowhere" | "lastItem" | "body" | "header" | "pageNumber" | "offset" | "link" | "address";
  /** Where the property is; the name of the header. */
  readonly path?: readonly string[];
  /** Parameter that carries the position. */
  readonly send?: string;
  /** `body` when the parameter is a property of a JSON body. */
  readonly location?: "query" | "body";
  /** A boolean property that says whether there are more pages. */
  readonly more?: readonly string[];
  /** A boolean property that is true on the last page. */
  readonly last?: readonly string[];
  /** Where the number of all pages is. */
  readonly totalPages?: readonly string[];
  /** Where the number of the items of all pages is. */
  readonly totalItems?: readonly string[];
  /** As `totalItems`, where it may also be the number of the items of this page. */
  readonly count?: readonly string[];
  /** Number of the first page, or of the first item; absent: 1 for pages, 0 for items. */
  readonly first?: number;
}

export interface PathValue {
  readonly flag: string;
  readonly style?: "simple" | "label" | "matrix";
  readonly explode?: boolean;
  /** It may be several segments, whose slashes stay as they are. */
  readonly segments?: boolean;
  /** Reserved characters stay unencoded, except those that would end the path or the segment. */
  readonly reserved?: boolean;
}

export interface Body {
  /** Preferred first; of several, the values or `--content-type` decide. */
  readonly contents: readonly [BodyContent, ...BodyContent[]];
  readonly required: boolean;
  /** The property of params that holds the body; absent: the body's properties are beside the parameters. */
  readonly key?: string;
}

export interface BodyContent {
  /** `whole`: the body is a single value, that of the flag whose location is `content`. */
  readonly encoding: "json" | "urlencoded" | "multipart" | "whole";
  readonly type: string;
  /** How a form's lists are named; absent: its objects are JSON. */
  readonly arrayFormat?: ArrayFormat;
  /** The encoding of a form's parts, where the document has one. */
  readonly parts?: Parameters<typeof multipartParts>[1];
  /** As `parts`, for `application/x-www-form-urlencoded`. */
  readonly fields?: Parameters<typeof urlencodedParts>[1];
  /** The values it is chosen for, where there are several media types; absent: all (src/core/choose-body.ts). */
  readonly takes?: BodyChoice["takes"];
  readonly needed?: readonly string[];
  readonly known?: readonly string[];
}

export interface CommandResponse {
  readonly kind: "json" | "text" | "binary" | "none";
  readonly stream?: {
    readonly protocol: "sse" | "jsonLines";
    /** Body property that turns streaming on; absent: it always streams. */
    readonly switch?: string;
    readonly terminator?: string;
  };
}

export type JSONType = "string" | "number" | "boolean" | "null" | "array" | "object" | "file";

/** What is known of a value's type to parse it from a command line. */
export interface Shape {
  readonly takes: readonly JSONType[];
  readonly items?: Shape;
  /** The allowed values. */
  readonly values?: readonly string[];
  /** Suggested values; others are allowed. */
  readonly known?: readonly string[];
}

export interface Flag extends Shape {
  readonly name: string;
  /** Its name in the API. */
  readonly serializedName: string;
  /** `content`: the whole body; `type`: the body's media type. */
  readonly location: "path" | "query" | "header" | "cookie" | "body" | "content" | "type";
  readonly required?: true;
  /** As in API references: `array of string`. */
  readonly type: string;
  readonly about?: string;
  readonly defaultValue?: string;
  readonly deprecated?: string | true;
  readonly style?: "form" | "deepObject" | "spaceDelimited" | "pipeDelimited" | "cookie" | "json";
  readonly explode?: boolean;
  readonly arrayFormat?: ArrayFormat;
  readonly reserved?: true;
  /** It is the whole query string, without a name. */
  readonly querystring?: true;
  /** The properties of an object, or of an array's objects: `--audio.format`. */
  readonly fields?: readonly Field[];
}

export interface Field extends Shape {
  readonly name: string;
  readonly serializedName: string;
  readonly required?: true;
  readonly type: string;
  readonly about?: string;
}

export type Validator = (
  value: unknown,
) => { readonly ok: true } | { readonly ok: false; readonly issues: readonly ValidationIssue[] };

export interface ValidationIssue {
  readonly path: string;
  readonly message: string;
}
