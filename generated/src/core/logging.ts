// Copied by sdkwright from its runtime. Changes made here are lost.
// Logs as middleware, one line per attempt. A client without logs does not bundle it.

import { redactFields, redactPairs } from "./redact.js";
import type { Middleware, WireRequest } from "./middleware.js";

/**
 * From nothing to everything: `error` no response; `warn` 408, 409, 429 and 5xx; `info` every response; `debug`
 * headers and bodies too.
 */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Where lines are logged: `console`, or anything like it. */
export interface Logger {
  error(message: string, details: LogDetails): void;
  warn(message: string, details: LogDetails): void;
  info(message: string, details: LogDetails): void;
  debug(message: string, details: LogDetails): void;
}

/** The parts of a line, for loggers that keep them apart. */
export interface LogDetails {
  readonly method: string;
  /** Without the values of parameters that are secrets. */
  readonly url: string;
  /** 1 for the first; 0 for messages about the call as a whole. */
  readonly attempt: number;
  /** Milliseconds until the response's headers arrived, or the attempt failed. */
  readonly duration?: number;
  readonly status?: number;
  readonly requestID?: string | null;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** Where a validated call is not as described, and what is expected there. */
  readonly issues?: readonly { readonly path: string; readonly expected: string }[];
}

export interface LogOptions {
  /** Default `console`. */
  readonly logger?: Logger | undefined;
  /** Default `warn`. */
  readonly logLevel?: LogLevel | undefined;
  /**
   * Further fields of bodies to be logged as `***`, besides those recognised by name: passwords, secrets, keys,
   * tokens.
   */
  readonly secretFields?: readonly string[] | undefined;
}

const levels: readonly string[] = ["off", "error", "warn", "info", "debug"];

/** Names of headers and query parameters whose values are secret. */
const secretName = /auth|cookie|credential|key|passw|secret|session|signature|token|^sig$/i;

/** Whether lines of a level are logged; an unknown threshold counts as `warn`. */
export function isLogged(level: LogLevel, threshold: LogLevel = "warn"): boolean {
  return levels.indexOf(level) <= (levels.includes(threshold) ? levels.indexOf(threshold) : 2);
}

/** Logs every attempt, without credentials, cookies and secret parameters. */
export function logging({ logger = console, logLevel = "warn", secretFields }: LogOptions = {}): Middleware {
  const log = (level: Exclude<LogLevel, "off">, message: string, details: LogDetails): void => {
    if (isLogged(level, logLevel)) logger[level](message, details);
  };
  return async (request, next) => {
    const redact = redactSecrets(request);
    const bodyOf = (headers: Headers, text: string): string =>
      redact(redactFields(text, headers.get("content-type"), secretFields));
    const base = {
      method: request.method,
      url: redact(displayedURL(request.url)),
      attempt: request.attempt + 1,
    };
    const line = `${base.method} ${base.url}`;
    const debug = logLevel === "debug";
    if (debug)
      log("debug", `${line}: sending`, {
        ...base,
        ...displayed(request.headers, request.body, { redact, bodyOf }),
      });
    const begun = Date.now();
    const rest = (): string => ` after ${Date.now() - begun} ms, attempt ${base.attempt}`;
    try {
      const response = await next(request);
      const { status, headers } = response;
      const requestID = headers.get("x-request-id");
      const details = { ...base, duration: Date.now() - begun, status, requestID };
      const level = [408, 409, 429].includes(status) || status >= 500 ? "warn" : "info";
      log(level, `${line}: ${status}${rest()}${requestID ? `, request ${requestID}` : ""}`, details);
      // Streams are not logged: a second reader would keep all of it in memory.
      if (debug && /json|^text\/(?!event)/i.test(headers.get("content-type") ?? ""))
        void response
          .clone()
          .text()
          .then((text) =>
            log("debug", `${line}: response body`, {
              ...details,
              ...displayed(headers, text, { redact, bodyOf }),
            }),
          )
          .catch(() => {});
      return response;
    } catch (error) {
      const why = error instanceof Error ? redact(`${error.name}: ${error.message}`) : "";
      log("error", `${line}: no response${rest()}${why && `, ${why}`}`, {
        ...base,
        duration: Date.now() - begun,
      });
      throw error;
    }
  };
}

/** Redacts the request's credentials wherever a line repeats them. */
function redactSecrets({ secrets }: WireRequest): (text: string) => string {
  const texts = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => texts.reduce((line, secret) => line.replaceAll(secret, "***"), text);
}

function displayedURL(url: string): string {
  const [path = "", query] = url.split("?");
  return query === undefined ? path : `${path}?${redactPairs(query, (name) => secretName.test(name))}`;
}

interface Redaction {
  readonly redact: (text: string) => string;
  readonly bodyOf: (headers: Headers, text: string) => string;
}

function displayed(
  headers: Headers,
  body: unknown,
  { redact, bodyOf }: Redaction,
): Pick<LogDetails, "headers" | "body"> {
  const listed: Record<string, string> = {};
  headers.forEach((value, name) => {
    listed[name] = secretName.test(name) ? "***" : redact(value);
  });
  if (body == null) return { headers: listed };
  const text = typeof body === "string" ? bodyOf(headers, body) : `(${body.constructor.name})`;
  return { headers: listed, body: text };
}
