// What a user may decide, from flags, a config file or the library call. Its JSON Schema is generated from this type.

import type { TargetName } from "../targets/registry.js";
import type { Target } from "../targets/target.js";

/** Options of a run. Everything but `input` has a default. */
export interface Options extends Omit<JsonOptions, "targets"> {
  /**
   * What to write: targets by name, and targets of your own. Default `["types", "validators", "client", "package"]`,
   * with what these bring along: `enums` with types, `call-validation` with client and validators, `cli` with client and package.
   */
  targets?: (TargetName | Target)[];
}

/** Options as a JSON file may hold them. */
export interface JsonOptions {
  /** The OpenAPI document: a path, an http(s) address, or `-` for standard input. Default `openapi.yaml`. */
  input?: string;
  /** The folder to write into. Default `generated`. */
  output?: string;
  /**
   * What to write. Default `["types", "validators", "client", "package"]`, with what these bring along: `enums` with
   * types, `call-validation` with client and validators, `cli` with client and package.
   */
  targets?: TargetName[];
  /** Names alone: what `targets` was called before. It counts where `targets` is not given. */
  emit?: TargetName[];
  /**
   * A folder of Handlebars templates that replace built-in ones by name: `package/package.json.hbs`,
   * `package/README.md.hbs`, `package/tsconfig.json.hbs`, and `readme/<section>.md.hbs` for a section of the README.
   */
  templates?: string;
  /** Class name of the client. Default: from the document's title, `OpenAI API` → `OpenAI`. */
  clientName?: string;
  /** npm name of the package. Default: the client's name in kebab-case. */
  packageName?: string;
  /** Version of the package. Default `0.0.0`. */
  packageVersion?: string;
  /** False writes a package that may be published. Default true. */
  private?: boolean;
  /**
   * The package's command-line program. Default: one with the client's name in kebab-case, wherever a package with a
   * client is written; `{ bin }` names it, `false` leaves it out.
   */
  cli?: boolean | { bin?: string };
  /** Prefix of the environment variables the client reads. Default: the client's name in upper case. */
  envPrefix?: string;
  /** Extension after relative module paths in the output. Default `.js`. */
  importExtension?: ".js" | ".ts" | "";
  /** Paths or addresses of OpenAPI Overlay documents (1.0 or 1.1), applied to the document in this order. */
  overlays?: string[];
  /**
   * The operations to write, all unless said otherwise: `tag:Billing`, `/users/**`, `GET /users/*`, `deprecated`,
   * `webhook:order.*`, or an operation id. Their names stay as they are in the whole document; components that
   * nothing chosen needs are left out.
   */
  include?: string[];
  /** Operations to leave out, in the same words; it outranks `include`. */
  exclude?: string[];
  /** Names that are decided by you and never moved. */
  names?: NameOptions;
  /**
   * `"GET /things"` → how its list comes in pages, or false where it does not. Without an entry the shapes of the
   * response and of the query decide.
   */
  paging?: Record<string, PagingOptions | false>;
  /**
   * Path prefix → component of the events that operations beneath it send when their body's `stream` is true, where
   * the document describes no stream: `"/completions": "CompletionChunk"`.
   */
  streams?: Record<string, string>;
  /**
   * How lists are named in queries and forms, all alike or by place. In a query it is that of lists which repeat their
   * name (`form`, exploded) or stand in a deep object; in a form it gives nested values bracketed names, `meta[key]`,
   * where OpenAPI has JSON. Without it OpenAPI's rules hold.
   */
  arrayFormat?: ArrayFormat | ArrayFormats;
  /**
   * Formats of strings that validators assert; none unless said otherwise, as JSON Schema 2020-12 leaves them. True =
   * all that are known.
   */
  assertFormats?: boolean | AssertedFormat[];
  /**
   * What responses may hold beyond the document, so that a value the API adds later is one of its type: values of enums
   * (`enums`), variants of discriminated unions (`discriminated`), variants of other unions of objects (`unions`). True = all
   * three. Requests stay closed; a type of both directions becomes two where that makes a difference. Default false.
   */
  openResponses?: boolean | OpenResponse[];
  /**
   * What strings of the format `date-time` are in the program: `string` (default), as they came, or `Date`. A string
   * that is no point in time (RFC 3339) stays one. Strings of the format `date`, days of a calendar, stay strings.
   */
  dates?: "string" | "Date";
  /**
   * What integers of the formats `int64` and `uint64` are in the program: `number` (default), which loses digits beyond
   * 2^53, their digits as a `string`, or a `bigint`. In JSON they are numbers in any case.
   */
  int64?: "number" | "string" | "bigint";
  /** What becomes of patterns that can take a time which doubles with each character. */
  patterns?: PatternOptions;
  /** Headers for fetching the document, sent to its own origin only. */
  headers?: Record<string, string>;
  /** Headers for files elsewhere, by origin: `{ "https://schemas.example.com": { authorization: "Bearer …" } }`. */
  originHeaders?: Record<string, Record<string, string>>;
  /** Milliseconds until a server must have responded in full. Default 30000. */
  fetchTimeout?: number;
  /** Bytes that one file of the document may have. Default 134217728, which is 128 MiB. */
  maxFileSize?: number;
  /** Folders, or origins such as `https://schemas.example.com`, that external references may lead to. */
  allowRef?: string[];
  /** Treat warnings as errors; notes stay notes. Default false. */
  strict?: boolean;
  /** Overwrite files that are not ours or were edited by hand. Default false. */
  force?: boolean;
  /**
   * Who formats the output: `oxfmt` (default, also `true`), in one fixed layout; `prettier`, by your own configuration
   * for the output folder; false leaves it as it is printed.
   */
  format?: "oxfmt" | "prettier" | boolean;
}

/** `a[]=1`, `a[0]=1`, `a=1` again and again, `a=1,2`. Items that are objects have an index unless it is `brackets`. */
export type ArrayFormat = "brackets" | "indices" | "repeat" | "comma";

export interface ArrayFormats {
  query?: ArrayFormat;
  /** Bodies that are `application/x-www-form-urlencoded`. */
  form?: ArrayFormat;
  multipart?: ArrayFormat;
}

export type AssertedFormat =
  | "date-time"
  | "date"
  | "time"
  | "duration"
  | "email"
  | "hostname"
  | "ipv4"
  | "ipv6"
  | "uri"
  | "uri-reference"
  | "uuid"
  | "json-pointer"
  | "regex"
  | "byte";

export type OpenResponse = "enums" | "discriminated" | "unions";

export interface PatternOptions {
  /**
   * Of a pattern that can backtrack without end: `keep` (default) checks it as it is, with a warning, `limit` takes
   * only texts of up to 20 characters, `drop` does not check it, `refuse` is an error.
   */
  unsafe?: "keep" | "limit" | "drop" | "refuse";
  /** Pattern as in the document → the one that is checked instead: `"^(a|a)*$": "^a*$"`. */
  replace?: Record<string, string>;
}

export interface NameOptions {
  /**
   * `"POST /threads/runs": "beta.threads.createAndRun"`. Without a dot it is the method's own name, `"create"`, which
   * is the client's where the path is one word and no other path begins with it: `"GET /status": "apiStatus"`. A dot in
   * front makes it the client's in any case: `".apiStatus"`.
   */
  operations?: Record<string, string>;
  /**
   * Component name → type name: `"Invoce": "Invoice"`. With resources in front, as `"billing.Invoice"`, it is exported
   * by `<package>/resources/billing` as well.
   */
  types?: Record<string, string>;
  /**
   * Rules for component names that `types` does not list: the first whose `match`, a regular expression, is found in
   * the name puts `type` in its place, with groups as `$1`: `{ match: "Dto$", type: "" }`.
   */
  rules?: readonly TypeNameRule[];
  /**
   * `pascal` (default): a component whose name is no PascalCase identifier becomes one, `pet_item` → `PetItem`.
   * `verbatim`: it keeps every name that is an identifier.
   */
  case?: "pascal" | "verbatim";
  /**
   * Path prefix → resources in front of the path's own: `"/assistants": "beta"`. An empty text leaves the prefix out
   * of the names: `"/internal": ""`. A version that all paths begin with, and a leading `/v1`, are left out anyway.
   */
  prefixes?: Record<string, string>;
}

export interface TypeNameRule {
  match: string;
  type: string;
}

/** What is left out is taken from the operation's shape. A path is dotted, or a list where names hold dots. */
export interface PagingOptions {
  /**
   * What the next request is made of: a field of the last item (`lastItem`) or of the response (`body`), a response
   * header (`header`), the next page's number, how many items came so far (`offset`), or the next request's address:
   * from the `Link` header (`link`) or a field of the response (`address`).
   */
  next?: "lastItem" | "body" | "header" | "pageNumber" | "offset" | "link" | "address";
  /** Where the items are: `data`, `result.rows`; an empty string where the response is the list itself. */
  items?: string | string[];
  /** Where the field is that `next` speaks of: `meta.next_cursor`; the name of the header. */
  path?: string | string[];
  /** The query parameter, or property of a JSON body, that carries the position. */
  send?: string;
  /** A field of the response that is false when there is no more. */
  more?: string | string[];
  /** Number of the first page, or of the first item where items are counted from 1. */
  first?: number;
}
