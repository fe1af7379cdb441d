// What emitted code uses of the runtime, and in which of its files each thing is. Knows nothing of what they do.

import type { SymbolRef } from "../writer/symbols.js";

/** The errors a user may want to tell apart, in the order of their statuses. */
export const errorNames = [
  "APIError",
  "BadRequestError",
  "AuthenticationError",
  "PermissionDeniedError",
  "NotFoundError",
  "ConflictError",
  "UnprocessableEntityError",
  "RateLimitError",
  "InternalServerError",
  "APIConnectionError",
  "APIConnectionTimeoutError",
  "APIUserAbortError",
] as const;

const functionModules = {
  APIClient: "client",
  ServiceClient: "service-client",
  PathOptions: "service-client",
  Webhooks: "webhooks",
  InvalidWebhookSignatureError: "webhooks",
  logging: "logging",
  Logger: "logging",
  LogLevel: "logging",
  LogOptions: "logging",
  Middleware: "middleware",
  BaseOptions: "client-settings",
  Settings: "client-settings",
  Credential: "credentials",
  CredentialValue: "credentials",
  apiKey: "api-key",
  cookies: "cookies",
  reserved: "reserved",
  basic: "credentials",
  bearer: "credentials",
  ClientCredentials: "client-credentials",
  tokenFrom: "client-credentials",
  clientCredentialsFrom: "client-credentials",
  TokenError: "client-credentials",
  serverURL: "server-url",
  env: "env",
  RequestOptions: "request-options",
  APIPromise: "api-promise",
  Safe: "safe-result",
  TypedError: "safe-result",
  ErrorBody: "error-body",
  PagePromise: "page",
  paginate: "page",
  linkHeader: "next-url",
  nextURLAt: "next-url",
  Stream: "stream",
  sse: "stream",
  eventsWithNames: "event-stream-names",
  eventsWithFields: "event-stream-fields",
  jsonLines: "stream",
  segment: "path",
  styledSegment: "path-styles",
  form: "query",
  deepObject: "query",
  querystring: "querystring",
  spaceDelimited: "query",
  pipeDelimited: "query",
  json: "json-body",
  chooseBody: "choose-body",
  multipart: "multipart",
  multipartParts: "multipart-parts",
  urlencoded: "urlencoded",
  urlencodedParts: "urlencoded-parts",
  raw: "raw-body",
  UnknownDiscriminator: "unknown-discriminator",
  Uploadable: "to-file",
  toFile: "to-file",
  OperationValidators: "call-validation",
  createCallValidator: "call-validation",
  validator: "call-validation",
  ValidatingClient: "validating-client",
  CallValidator: "validation",
  ValidationLevel: "validation",
  ValidationLevels: "validation",
  Validation: "validation",
  fileFromPath: "file-from-path",
  simple: "header-values",
  headerJSON: "header-json",
  ownValue: "own-value",
  Codec: "codec",
  Encoded: "codec",
  Int64: "codec",
  encode: "codec",
  dateTime: "codec-scalars",
  bigInteger: "codec-scalars",
  digitText: "codec-scalars",
  array: "codec-shapes",
  tuple: "codec-shapes",
  object: "codec-shapes",
  map: "codec-shapes",
  all: "codec-shapes",
  nullable: "codec-shapes",
  plain: "codec-variants",
  oneOf: "codec-variants",
  firstOf: "codec-variants",
  discriminated: "codec-variants",
  responseParser: "codec-responses",
  itemParser: "codec-responses",
  eventParser: "codec-responses",
  codecJSON: "codec-json",
  stringify: "codec-json",
  encoded: "encoded",
  encodedValidator: "codec-validator",
} as const satisfies Readonly<Record<string, string>>;

export type RuntimeName = keyof typeof functionModules | (typeof errorNames)[number] | "SDKError";

function moduleOf(name: RuntimeName): string {
  return `src/core/${name in functionModules ? functionModules[name as keyof typeof functionModules] : "errors"}`;
}

/** A function or class of the runtime, to be called. */
export function runtimeValue(name: RuntimeName): SymbolRef {
  return { name, from: moduleOf(name), typeOnly: false };
}

/** A type of the runtime, or a class that is only named. */
export function runtimeType(name: RuntimeName): SymbolRef {
  return { name, from: moduleOf(name), typeOnly: true };
}
