// Copied by sdkwright from its runtime. Changes made here are lost.
// Runs one command, from its flags to its output.

import { MissingCredentialsError } from "../../core/credentials.js";
import type { Middleware } from "../../core/middleware.js";
import { APIConnectionError, APIError, APIUserAbortError, SDKError } from "../../core/errors.js";
import { printResponse } from "./print-response.js";
import { buildCall } from "./build-call.js";
import { ClosedPipe, exits, Failure, usage } from "./failure.js";
import { fileOutput } from "./file-output.js";
import { Files } from "./files.js";
import { gatherLine, type Gathered } from "./gather.js";
import { textOf, type GlobalFlag, type GlobalValues } from "./globals.js";
import type { IO } from "./io.js";
import { calledBy, type Head, parseTail } from "./parse-line.js";
import { pagedOutput, showLong } from "./pager.js";
import { makePrinter } from "./printer.js";
import type { Command, Program, ResourceEntry } from "./program.js";
import { missingFlags, requireFlags, requireValid } from "./require-values.js";
import {
  keepErrorText,
  NotSent,
  openClient,
  requireCredentials,
  type Sending,
  stopBeforeSending,
} from "./send.js";
import { showVersion } from "./show-version.js";
import { mergeStdin, shouldReadStdin } from "./stdin-values.js";
import { oneLine } from "./terminal.js";

export interface Execution {
  readonly program: Program;
  readonly io: IO;
  readonly flags: readonly GlobalFlag[];
  readonly resource: ResourceEntry;
  readonly command: Command;
  readonly head: Head;
}

export async function execute(execution: Execution): Promise<number> {
  const { program, io, flags, resource, command, head } = execution;
  const tail = parseTail(head, flags, command);
  const { globals } = tail;
  if (globals.has("version")) return showVersion(program, io);
  if (globals.has("help")) {
    const { commandHelp } = await import("./help.js");
    await showLong(io, commandHelp({ program, io, flags }, resource, command));
    return exits.done;
  }
  const files = new Files(io.stdin);
  const hint = `${calledBy(program, resource, command.name)} --help shows all flags.`;
  // Binary responses are written unchanged; all others are formatted, also into a file.
  const path = command.response.kind === "binary" ? undefined : textOf(globals, "output");
  const file = path === undefined || path === "-" ? null : fileOutput(path);
  const paged = command.paging && file === null ? pagedOutput(io) : null;
  const printer = await makePrinter(io, globals, file ?? paged ?? io.stdout);
  const line = await gatherLine(command, tail, files);
  const gathered = await withStdin(execution, { values: line, more: [] }, { files, globals });
  requireFlags(command, gathered, hint);
  if (!globals.has("no-validate")) await requireValid(command, gathered);
  const call = await refusing(() => buildCall(command, gathered));
  const style = globals.has("curl") ? "curl" : globals.has("dry-run") ? "dry-run" : null;
  const error = { text: "" };
  const watched: readonly Middleware[] = [
    ...(globals.has("debug") ? [(await import("./debug.js")).debugHeads(io.stderr)] : []),
    keepErrorText((text) => (error.text = text)),
  ];
  const middleware = style === null ? watched : [stopBeforeSending];
  const sending: Sending = { program, globals, env: io.env, middleware, placeholders: style !== null };
  if (style === null) requireCredentials(command, sending);
  const stopper = new AbortController();
  const forget = io.onInterrupt(() => stopper.abort());
  try {
    const client = await openClient(sending);
    const name = `${resource.name}-${command.name}`.replaceAll(":", "-").replace(/^-/, "");
    const printing = { client, command, call, globals, io, printer, signal: stopper.signal, name };
    await printResponse(printing).finally(() => paged?.end());
    if (await file?.close()) await io.stderr.write(`Wrote ${oneLine(path ?? "")}\n`);
    return exits.done;
  } catch (caught) {
    if (caught instanceof ClosedPipe) stopper.abort();
    const request = notSent(caught);
    if (request === null || style === null)
      return await failed(execution, { caught, error: error.text, globals, stopper });
    const { requestText } = await import("./show-request.js");
    const variables = program.credentials.flatMap((one) => one.flags.map(({ env }) => env));
    await io.stdout.write(await requestText(request, style, variables));
    return exits.done;
  } finally {
    forget();
  }
}

interface Reading {
  readonly files: Files;
  readonly globals: GlobalValues;
}

async function withStdin(
  { command, io }: Execution,
  line: Gathered,
  { files, globals }: Reading,
): Promise<Gathered> {
  if (command.flags.length === 0 || globals.has("no-stdin") || files.stdinUsedBy !== null) return line;
  const missing = missingFlags(command, line.values).length > 0;
  if (!(await shouldReadStdin(io.stdin, missing))) return line;
  return mergeStdin(command, line.values, files);
}

/** The request to show. The client wraps the error that ended the call. */
function notSent(caught: unknown): NotSent["request"] | null {
  for (let error = caught; error instanceof Error; error = error.cause)
    if (error instanceof NotSent) return error.request;
  return null;
}

/** An invalid path parameter is a usage error. */
async function refusing<T>(build: () => Promise<T>): Promise<T> {
  try {
    return await build();
  } catch (error) {
    if (error instanceof SDKError) return usage(`${error.message}.`);
    throw error;
  }
}

interface Failed {
  readonly caught: unknown;
  /** The body of the error response. */
  readonly error: string;
  readonly globals: GlobalValues;
  readonly stopper: AbortController;
}

async function failed({ io }: Execution, { caught, error, globals, stopper }: Failed): Promise<number> {
  if (caught instanceof ClosedPipe || caught instanceof Failure) throw caught;
  if (stopper.signal.aborted || caught instanceof APIUserAbortError) return exits.interrupted;
  if (caught instanceof APIConnectionError) throw new Failure(exits.connection, connectionText(caught));
  if (caught instanceof APIError) {
    const { errorText } = await import("./error-text.js");
    await io.stderr.write(await errorText(io, caught, { text: error, globals }));
    return exits.refused;
  }
  if (caught instanceof MissingCredentialsError) throw new Failure(exits.credentials, `${caught.message}.`);
  if (caught instanceof SDKError) throw new Failure(exits.refused, caught.message);
  throw caught;
}

/** The error message with the system's reason. */
function connectionText(error: APIConnectionError): string {
  const causes: string[] = [];
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // The system's error codes are widely known; those of Node's HTTP client are not.
    causes.push(code === undefined || code.startsWith("UND_") ? cause.message || String(code) : code);
  }
  const reason = causes.at(-1);
  return reason === undefined ? error.message : `${error.message.replace(/\.$/, "")}: ${reason}`;
}
