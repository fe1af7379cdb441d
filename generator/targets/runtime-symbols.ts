// Symbols of the runtime, by the names its files export: a name that none exports does not compile.

import type { SymbolRef } from "../writer/symbols.js";
import { typeFiles, valueFiles } from "./runtime-exports.js";

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

const files = { ...valueFiles, ...typeFiles };

/** What the runtime exports: functions, classes and constants, which can be called or read. */
export type RuntimeValue = keyof typeof valueFiles;
export type RuntimeName = RuntimeValue | keyof typeof typeFiles;

/** A function or class of the runtime, to be called. */
export function runtimeValue(name: RuntimeValue): SymbolRef {
  return symbolIn(valueFiles[name], name, false);
}

/** A type of the runtime, or a class that is only named. */
export function runtimeType(name: RuntimeName): SymbolRef {
  return symbolIn(files[name], name, true);
}

function symbolIn(file: string, name: RuntimeName, typeOnly: boolean): SymbolRef {
  return { name: name.slice(name.indexOf("/") + 1), from: `src/core/${file}`, typeOnly };
}
