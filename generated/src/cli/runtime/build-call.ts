// Copied by sdkwright from its runtime. Changes made here are lost.
// Builds a command's call from its values: path, query, headers, cookies, body.

import { formattedPairs } from "../../core/array-formats.js";
import type { Call } from "../../core/call.js";
import { cookies, plainCookies } from "../../core/cookies.js";
import { simple } from "../../core/header-values.js";
import { segment, segments } from "../../core/path.js";
import { styledSegment } from "../../core/path-styles.js";
import {
  deepObject,
  form,
  formLists,
  pipeDelimited,
  type QueryPart,
  spaceDelimited,
} from "../../core/query.js";
import { reserved, reservedCookies, reservedPath } from "../../core/reserved.js";
import { querystring } from "../../core/querystring.js";
import { buildBody } from "./build-body.js";
import { asTexts, losslessText, type Lossless } from "./lossless.js";
import type { Gathered } from "./gather.js";
import type { Command, Flag } from "./program.js";

/** @throws SDKError when a path parameter is empty or would lead to another path. */
export async function buildCall(command: Command, gathered: Gathered): Promise<Call> {
  const { values } = gathered;
  const valuesIn = (location: Flag["location"]): readonly (readonly [Flag, Lossless])[] =>
    command.flags.flatMap((flag) => {
      const value = flag.location === location ? values.get(flag.name) : undefined;
      return value === undefined ? [] : [[flag, value] as const];
    });
  const headers = valuesIn("header").map(
    ([flag, value]) => [flag.serializedName, headerText(flag, value)] as const,
  );
  const cookieList = valuesIn("cookie").flatMap(([flag, value]) => cookiePairs(flag, value));
  return {
    method: command.method,
    path: command.path.map((part) => pathText(part, command, gathered)).join(""),
    query: valuesIn("query").flatMap(([flag, value]) => queryParts(flag, value)),
    headers: Object.fromEntries(headers),
    ...(cookieList.length > 0 && { cookies: cookieList }),
    body: await buildBody(command, gathered),
    accept: command.accept,
    security: command.security,
    server: command.server,
  };
}

/** The value of a parameter, numbers as strings; where its content is JSON, that JSON. */
function parameter({ style }: Flag, value: Lossless): unknown {
  return style === "json" ? losslessText(value) : asTexts(value);
}

function pathText(part: Command["path"][number], command: Command, { values }: Gathered): string {
  if (typeof part === "string") return part;
  const flag = command.flags.find(({ name }) => name === part.flag);
  const value = values.get(part.flag);
  if (!flag || !value) return "";
  const text = parameter(flag, value);
  const { style, explode } = part;
  const encode = part.segments ? segments : segment;
  const encoded =
    style === undefined
      ? encode(flag.serializedName, text as string)
      : styledSegment(flag.serializedName, text, { style, explode });
  return part.reserved ? reservedPath(encoded) : encoded;
}

function queryParts(flag: Flag, value: Lossless): readonly QueryPart[] {
  const { serializedName: wire, explode = true } = flag;
  // Null is sent as a name without a value; omitting the flag sends nothing.
  if (value.kind === "null") return [{ name: wire, text: `${encodeURIComponent(wire)}=` }];
  const named = { [wire]: parameter(flag, value) };
  if (flag.querystring) return querystring(named);
  const pairs = flag.arrayFormat && formattedPairs(flag.arrayFormat);
  const parts = {
    form: () => (pairs ? formLists(named, pairs) : form(named, explode)),
    json: () => form(named),
    cookie: () => form(named),
    deepObject: () => deepObject(named, pairs),
    spaceDelimited: () => spaceDelimited(named),
    pipeDelimited: () => pipeDelimited(named),
  }[flag.style ?? "form"]();
  return flag.reserved ? reserved(parts) : parts;
}

function cookiePairs(flag: Flag, value: Lossless): readonly string[] {
  const named = { [flag.serializedName]: parameter(flag, value) };
  if (flag.style === "cookie") return plainCookies(named, flag.explode ?? true);
  const pairs = cookies(named, flag.explode ?? true);
  return flag.reserved ? reservedCookies(pairs) : pairs;
}

function headerText(flag: Flag, value: Lossless): string | undefined {
  if (flag.style === "json") return losslessText(value);
  return simple(flag.serializedName, asTexts(value), flag.explode ?? false);
}
