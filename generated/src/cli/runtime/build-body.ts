// Copied by sdkwright from its runtime. Changes made here are lost.
// Builds a command's request body: chooses its media type and encodes the values.

import { formattedPairs } from "../../core/array-formats.js";
import type { RequestBody } from "../../core/call.js";
import { type BodyChoice, chooseBody } from "../../core/choose-body.js";
import { nestedFields } from "../../core/form-fields.js";
import { multipart } from "../../core/multipart.js";
import { multipartParts } from "../../core/multipart-parts.js";
import { raw } from "../../core/raw-body.js";
import { urlencodedParts } from "../../core/urlencoded-parts.js";
import { bodyEntries } from "./body-entries.js";
import { asTexts, losslessText, type Lossless, type LosslessEntry } from "./lossless.js";
import { usage } from "./failure.js";
import { embedFiles } from "./files.js";
import { fieldValues, partValues } from "./form-values.js";
import type { Gathered, Values } from "./gather.js";
import type { BodyContent, Command, Flag } from "./program.js";

/** @throws Failure when no media type of the operation fits the given values. */
export async function buildBody(command: Command, gathered: Gathered): Promise<RequestBody | undefined> {
  const { body } = command;
  if (!body) return undefined;
  const entries = bodyEntries(command, gathered);
  const whole = valueAt(command, gathered.values, "content");
  if (whole && entries.length > 0) conflictingBody(command, gathered);
  if (!whole && entries.length === 0 && !(body.required && body.contents.some(hasNames))) return undefined;
  const value: Lossless = whole ?? { kind: "object", entries };
  const type = requestedType(command, gathered);
  const content = chooseContent(command, { value, isWhole: whole !== undefined, type });
  return encodedBody(content, { value, entries, type: type ?? content.type });
}

/** The media type given by `--content-type`. */
export function requestedType(command: Command, { values }: Gathered): string | undefined {
  const requested = valueAt(command, values, "type");
  return requested?.kind === "string" ? requested.value : undefined;
}

/** `image/*` covers every image. */
export function covers({ type }: BodyContent, requested: string | undefined): boolean {
  const [prefix = "", ...rest] = type.split("*");
  return requested === undefined || type === requested || (rest.length > 0 && requested.startsWith(prefix));
}

function hasNames({ encoding }: BodyContent): boolean {
  return encoding !== "whole";
}

function valueAt({ flags }: Command, values: Values, location: Flag["location"]): Lossless | undefined {
  const flag = flags.find((one) => one.location === location);
  return flag && values.get(flag.name);
}

function conflictingBody({ flags }: Command, { values, more }: Gathered): never {
  const given = (location: Flag["location"]): readonly string[] =>
    flags
      .filter((flag) => flag.location === location && values.has(flag.name))
      .map(({ name }) => `--${name}`);
  const parts = [...given("body"), ...more.map(([name]) => JSON.stringify(name))];
  return usage(
    `${given("content").join("")} is the whole body, and ${parts.join(", ")} a part of it; use one or the other.`,
  );
}

interface BodyRequest {
  readonly value: Lossless;
  readonly isWhole: boolean;
  readonly type: string | undefined;
}

/** As the client chooses: the first that fits the given values. */
function chooseContent({ body, flags }: Command, { value, isWhole, type }: BodyRequest): BodyContent {
  const able = body?.contents.filter((one) => hasNames(one) !== isWhole && covers(one, type)) ?? [];
  const [first, ...rest] = able;
  if (first === undefined) {
    const flag = flags.find(({ location }) => location === "content");
    return usage(
      isWhole
        ? `--content-type ${type} has no --${flag?.name}: use the flags of its properties.`
        : `--content-type ${type} takes a single value: --${flag?.name}.`,
    );
  }
  let found = first;
  const choice = (one: BodyContent): BodyChoice => ({
    ...one,
    takes: one.takes ?? "value",
    make: () => {
      found = one;
      return undefined;
    },
  });
  chooseBody(asTexts(value), [choice(first), ...rest.map(choice)]);
  return found;
}

interface Sent {
  readonly value: Lossless;
  readonly entries: readonly LosslessEntry[];
  readonly type: string;
}

async function encodedBody(
  content: BodyContent,
  { value, entries, type }: Sent,
): Promise<RequestBody | undefined> {
  switch (content.encoding) {
    case "json":
      return { content: losslessText(await embedFiles(value)), type: jsonType(type) };
    case "urlencoded": {
      const { arrayFormat: format, fields = {} } = content;
      const { values, parts } = fieldValues(entries, fields, format !== undefined);
      return urlencodedParts(values, parts, undefined, format && formattedPairs(format));
    }
    case "multipart": {
      const { arrayFormat: format, parts: said } = content;
      const fields = format && nestedFields(format);
      const { values, parts } = partValues(entries, said?.parts ?? {}, format !== undefined);
      if (!said && Object.keys(parts).length === 0) return multipart(values, fields);
      return multipartParts(values, { ...said, parts, fields });
    }
    case "whole":
      if (value.kind === "file") return raw(value.blob, type);
      if (value.kind === "string" && !/[/+]json\b/i.test(type)) return raw(value.value, type);
      return { content: losslessText(await embedFiles(value)), type: jsonType(type) };
  }
}

/** A wildcard is no media type to send. */
function jsonType(type: string): string {
  return type.includes("*") ? "application/json" : type;
}
