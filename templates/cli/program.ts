// The data a program is made of, written by the generator. Types only.

import type { BodyChoice } from "../runtime/choose-body.js";
import type { APIClient } from "../runtime/client.js";
import type { BaseOptions } from "../runtime/client-settings.js";
import type { multipartParts } from "../runtime/multipart-parts.js";
import type { urlencodedParts } from "../runtime/urlencoded-parts.js";

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
  /** Names of the servers, where the API has several; the first is the usual one. */
  readonly environments: readonly string[];
  readonly variables: readonly ServerVariable[];
  /** What most commands need: alternatives, each a list of schemes. */
  readonly security: readonly (readonly string[])[];
  readonly resources: readonly ResourceEntry[];
  /** Makes the client; loaded when something is to be sent. */
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

/** A part of the server's address: `--server.region eu`. */
export interface ServerVariable {
  readonly name: string;
  readonly defaultValue: string;
  readonly values: readonly string[];
}

/** A resource as the entry knows it: names and one line each; the rest is loaded when it is asked for. */
export interface ResourceEntry {
  /** `chat:completions`. */
  readonly name: string;
  readonly about: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly load: () => Promise<{ readonly commands: readonly Command[] }>;
}

export interface Command {
  readonly name: string;
  readonly about: string;
  /** CommonMark, as the document has it. */
  readonly details?: string;
  readonly deprecated?: string | true;
  readonly method: string;
  /** Text, or the name of the flag that stands there. */
  readonly path: readonly (string | PathValue)[];
  /** In the order in which they are shown. */
  readonly flags: readonly Flag[];
  readonly body?: Body;
  readonly response: CommandResponse;
  readonly accept?: string;
  readonly paging?: Paging;
  readonly security?: readonly (readonly string[])[];
  readonly server?: string;
  /** The path value that the client's method takes beside params, by its name in the API. */
  readonly beside?: string;
  /** The generated check of what the call takes. */
  readonly validate?: () => Promise<Validator>;
  /** A line of arguments that can be run. */
  readonly example: readonly string[];
}

/** How a list goes on; the rules are those of the client's own pages (src/core/page.ts). */
export interface Paging {
  /** Where the items are; empty = the answer is the list itself. */
  readonly items: readonly string[];
  /** `link`: an address in the `Link` header. `address`: one in a field of the answer. `nowhere`: there is one page. */
  readonly from: "nowhere" | "lastItem" | "body" | "pageNumber" | "offset" | "link" | "address";
  /** Where the field is. */
  readonly path?: readonly string[];
  /** Parameter that carries the position. */
  readonly send?: string;
  /** `body` when the position is a property of a JSON body. */
  readonly location?: "query" | "body";
  /** A flag that says whether there is more. */
  readonly more?: readonly string[];
  /** Number of the first page; absent = 1. */
  readonly first?: number;
}

export interface PathValue {
  readonly flag: string;
  readonly style?: "simple" | "label" | "matrix";
  readonly explode?: boolean;
}

export interface Body {
  /** Best first; of several, the values or the flag for the media type decide. */
  readonly contents: readonly [BodyContent, ...BodyContent[]];
  readonly required: boolean;
  /** The property of params under which the check looks for the body; absent = its properties stand beside the others. */
  readonly key?: string;
}

export interface BodyContent {
  /** `whole`: the body is one value, that of the flag whose place is `content`. */
  readonly encoding: "json" | "urlencoded" | "multipart" | "whole";
  readonly type: string;
  /** How the parts of a form travel, where the document says so. */
  readonly parts?: Parameters<typeof multipartParts>[1];
  /** As `parts`, of a form that is one text. */
  readonly fields?: Parameters<typeof urlencodedParts>[1];
  /** The values it is for, where there are several; absent = all (src/core/choose-body.ts). */
  readonly takes?: BodyChoice["takes"];
  readonly needed?: readonly string[];
  readonly known?: readonly string[];
}

export interface CommandResponse {
  readonly kind: "json" | "text" | "binary" | "none";
  readonly stream?: {
    readonly protocol: "sse" | "jsonLines";
    /** Body property that turns it on; absent = it always streams. */
    readonly switch?: string;
    readonly terminator?: string;
  };
}

export type JSONType = "string" | "number" | "boolean" | "null" | "array" | "object" | "file";

/** What a value may be, as far as reading it from a line needs to know. */
export interface Shape {
  readonly takes: readonly JSONType[];
  readonly items?: Shape;
  /** The only texts there are. */
  readonly values?: readonly string[];
  /** Texts to propose; others are fine. */
  readonly known?: readonly string[];
}

export interface Flag extends Shape {
  readonly name: string;
  /** Its name in the API. */
  readonly serializedName: string;
  /** `content`: it is the whole body; `type`: it is the media type of the body. */
  readonly location: "path" | "query" | "header" | "cookie" | "body" | "content" | "type";
  readonly required?: true;
  /** As reference pages write it: `array of string`. */
  readonly type: string;
  readonly about?: string;
  readonly defaultValue?: string;
  readonly deprecated?: string | true;
  readonly style?: "form" | "deepObject" | "spaceDelimited" | "pipeDelimited" | "json";
  readonly explode?: boolean;
  readonly reserved?: true;
  /** It is all of the query, without a name. */
  readonly querystring?: true;
  /** The parts of an object, or of the objects of a list: `--audio.format`. */
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
