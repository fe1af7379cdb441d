// The values of a command as a call of the client: path, query, headers, cookies, body.
// Knows nothing of where the values came from.

import type { Call, RequestBody } from "../runtime/call.js";
import { cookies } from "../runtime/cookies.js";
import { simple } from "../runtime/header-values.js";
import { multipart } from "../runtime/multipart.js";
import { multipartParts } from "../runtime/multipart-parts.js";
import { segment } from "../runtime/path.js";
import { styledSegment } from "../runtime/path-styles.js";
import { deepObject, form, pipeDelimited, type QueryPart, spaceDelimited } from "../runtime/query.js";
import { raw } from "../runtime/raw-body.js";
import { reserved } from "../runtime/reserved.js";
import { urlencoded } from "../runtime/urlencoded.js";
import { urlencodedParts } from "../runtime/urlencoded-parts.js";
import { asTexts, exactJSON, plain, type Exact, type ExactEntry } from "./exact.js";
import { bodyEntries } from "./body-entries.js";
import type { Gathered } from "./gather.js";
import type { Command, Flag } from "./program.js";

/** @throws SDKError when a path value is empty or would lead elsewhere. */
export function buildCall(command: Command, gathered: Gathered): Call {
  const { values } = gathered;
  const placed = (place: Flag["place"]): readonly (readonly [Flag, Exact])[] =>
    command.flags.flatMap((flag) => {
      const value = flag.place === place ? values.get(flag.name) : undefined;
      return value === undefined ? [] : [[flag, value] as const];
    });
  const headers = placed("header").map(([flag, value]) => [flag.wire, headerText(flag, value)] as const);
  const cookieList = placed("cookie").flatMap(([flag, value]) =>
    cookies({ [flag.wire]: parameter(flag, value) }, flag.explode ?? true),
  );
  return {
    method: command.method,
    path: command.path.map((part) => pathText(part, command, gathered)).join(""),
    query: placed("query").flatMap(([flag, value]) => queryParts(flag, value)),
    headers: Object.fromEntries(headers),
    ...(cookieList.length > 0 && { cookies: cookieList }),
    body: bodyOf(command, gathered),
    accept: command.accept,
    security: command.security,
    server: command.server,
  };
}

/** The value of a parameter, numbers as texts; one typed by JSON content is that JSON. */
function parameter({ style }: Flag, value: Exact): unknown {
  return style === "json" ? exactJSON(value) : asTexts(value);
}

function pathText(part: Command["path"][number], command: Command, { values }: Gathered): string {
  if (typeof part === "string") return part;
  const flag = command.flags.find(({ name }) => name === part.flag);
  const value = values.get(part.flag);
  if (!flag || !value) return "";
  const text = parameter(flag, value);
  const { style, explode } = part;
  if (style === undefined) return segment(flag.wire, text as string);
  return styledSegment(flag.wire, text, { style, explode });
}

function queryParts(flag: Flag, value: Exact): readonly QueryPart[] {
  const { wire, explode = true } = flag;
  // What was said to be null is sent as a name without a value; leaving the flag out sends nothing.
  if (value.kind === "null") return [{ name: wire, text: `${encodeURIComponent(wire)}=` }];
  const named = { [wire]: parameter(flag, value) };
  const parts = {
    form: () => form(named, explode),
    json: () => form(named),
    deepObject: () => deepObject(named),
    spaceDelimited: () => spaceDelimited(named),
    pipeDelimited: () => pipeDelimited(named),
  }[flag.style ?? "form"]();
  return flag.reserved ? reserved(parts) : parts;
}

function headerText(flag: Flag, value: Exact): string | undefined {
  if (flag.style === "json") return exactJSON(value);
  return simple(asTexts(value), flag.explode ?? false);
}

function bodyOf(command: Command, gathered: Gathered): RequestBody | undefined {
  const { body } = command;
  if (!body) return undefined;
  if (body.encoding === "content") return contentBody(command, gathered);
  const entries = bodyEntries(command, gathered);
  if (entries.length === 0 && !body.required) return undefined;
  if (body.encoding === "json") return { content: exactJSON({ kind: "object", entries }), type: body.type };
  const values = formValues(entries);
  if (body.encoding === "urlencoded")
    return body.fields ? urlencodedParts(values, body.fields) : urlencoded(values);
  return body.parts ? multipartParts(values, body.parts) : multipart(values);
}

/** A form has no null: what was said to be null is left out. */
function formValues(entries: readonly ExactEntry[]): unknown {
  return Object.fromEntries(
    entries
      .filter(([, value]) => value.kind !== "null")
      .map(([name, value]) => [name, plain(value, formNumber)]),
  );
}

/** A part may be JSON, where a number is no text; digits that JavaScript would lose stay a text. */
function formNumber(text: string): unknown {
  return String(Number(text)) === text ? Number(text) : text;
}

function contentBody(command: Command, { values }: Gathered): RequestBody | undefined {
  const flag = command.flags.find(({ place }) => place === "content");
  const value = flag && values.get(flag.name);
  const type = command.body?.type ?? "application/octet-stream";
  if (!value) return undefined;
  if (value.kind === "file") return raw(value.blob, type);
  if (value.kind === "string" && !/[/+]json\b/i.test(type)) return raw(value.value, type);
  return { content: exactJSON(value), type };
}
