// Makes the client from global flags and environment variables, and the middleware commands need.

import type { APIClient } from "../runtime/client.js";
import type { Middleware, WireRequest } from "../runtime/middleware.js";
import { exits, Failure, usage } from "./failure.js";
import { countOf, textOf, timeoutOf, type GlobalValues } from "./globals.js";
import type {
  ClientValues,
  Command,
  Credential,
  CredentialFlag,
  Program,
  ServerVariable,
} from "./program.js";

export interface Sending {
  readonly program: Program;
  readonly globals: GlobalValues;
  readonly env: { readonly [name: string]: string | undefined };
  readonly middleware: readonly Middleware[];
  /** True to use the names of environment variables as credentials: for requests that are shown, not sent. */
  readonly placeholders: boolean;
}

export async function openClient(sending: Sending): Promise<APIClient> {
  const { program, globals, middleware, placeholders } = sending;
  const options: Record<string, unknown> = {};
  for (const credential of program.credentials) {
    const texts = credential.flags.map((flag) =>
      placeholders ? `$${flag.env}` : credentialText(sending, flag),
    );
    const [first, second] = texts;
    if (credential.kind === "token") options[credential.option] = first ?? null;
    else if (first !== undefined || second !== undefined)
      options[credential.option] = { username: first ?? "", password: second };
  }
  const variables = program.variables.flatMap((variable) => {
    const text = textOf(globals, `server.${variable.name}`);
    return text === undefined ? [] : [[variable.name, listedValue(variable, text)] as const];
  });
  const values: ClientValues = {
    ...options,
    baseURL: baseURLOf(sending),
    ...(variables.length > 0 && { serverVariables: Object.fromEntries(variables) }),
    ...environmentOf(sending),
    timeout: timeoutOf(globals),
    maxRetries: countOf(globals, "max-retries"),
    defaultHeaders: { "user-agent": program.agent },
    middleware,
  };
  return program.open(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}

/** @throws Failure when the command needs credentials and no alternative is complete. */
export function requireCredentials(command: Command, sending: Sending): void {
  const { program } = sending;
  const alternatives = command.security ?? program.security;
  if (alternatives.length === 0 || alternatives.some((schemes) => schemes.length === 0)) return;
  const has = (scheme: string): boolean =>
    program.credentials.some(
      (one) => one.scheme === scheme && one.flags.some((flag) => credentialText(sending, flag) !== undefined),
    );
  if (alternatives.some((schemes) => schemes.every(has))) return;
  const credentials = alternatives.map((schemes) =>
    schemes.map((scheme) => credentialFlags(program.credentials, scheme)),
  );
  const text = credentials.map((all) => all.join(" and ")).join(", or ");
  throw new Failure(exits.credentials, `No credentials: give ${text}.`);
}

/** A flag takes precedence over the environment, even when it is empty: `--api-key "$UNSET"` means no key. */
function credentialText({ globals, env }: Sending, flag: CredentialFlag): string | undefined {
  const said = textOf(globals, flag.name);
  return present(said === undefined ? env[flag.env] : said);
}

function credentialFlags(credentials: readonly Credential[], scheme: string): string {
  const flags = credentials.find((one) => one.scheme === scheme)?.flags ?? [];
  return flags.map(({ name, env }) => `--${name} (or set ${env})`).join(" and ") || scheme;
}

function listedValue({ name, values }: ServerVariable, text: string): string {
  if (values.length > 0 && !values.includes(text))
    usage(`--server.${name} is one of ${values.join(", ")}, not ${JSON.stringify(text)}.`);
  return text;
}

function baseURLOf({ globals, program, env }: Sending): string | undefined {
  const text = textOf(globals, "base-url") ?? present(env[program.baseURL.env]);
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    usage(`--base-url must be a URL that begins with http:// or https://, not ${JSON.stringify(text)}.`);
  return text;
}

function environmentOf({ globals, program }: Sending): { readonly environment?: string } {
  const environment = textOf(globals, "environment");
  if (environment === undefined) return {};
  if (!program.environments.includes(environment))
    usage(`--environment is one of ${program.environments.join(", ")}, not ${JSON.stringify(environment)}.`);
  return { environment };
}

function present(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** Ends a call before anything is sent; carries the request. */
export class NotSent extends Error {
  readonly request: WireRequest;
  constructor(request: WireRequest) {
    super("not sent");
    this.request = request;
  }
}

/** Shows a request instead of sending it. */
export const stopBeforeSending: Middleware = (request) => Promise.reject(new NotSent(request));

/** Keeps the body of an error response, so that it can be shown unchanged. */
export function keepErrorText(keep: (text: string) => void): Middleware {
  return async (request, next) => {
    const response = await next(request);
    if (!response.ok)
      keep(
        await response
          .clone()
          .text()
          .catch(() => ""),
      );
    return response;
  };
}
