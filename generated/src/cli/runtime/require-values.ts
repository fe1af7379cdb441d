// Copied by sdkwright from its runtime. Changes made here are lost.
// Validates a command's values before the request is sent: required flags, allowed values, and the generated validator
// of the operation.

import { bodyEntries } from "./body-entries.js";
import { covers, requestedType } from "./build-body.js";
import { asNumbers } from "./lossless.js";
import { usage } from "./failure.js";
import type { Gathered, Values } from "./gather.js";
import type { ValidationIssue, Command, Flag } from "./program.js";
import { requireListed } from "./values.js";

/** Required flags that are missing. */
export function missingFlags(command: Command, values: Values): readonly string[] {
  return command.flags.filter(({ name, required }) => required && !values.has(name)).map(({ name }) => name);
}

/** @throws Failure that lists all missing flags; where the body has several media types, for each of them. */
export function requireFlags(command: Command, gathered: Gathered, hint: string): void {
  const always = missingFlags(command, gathered.values).map((name) => `--${name}`);
  const alternatives = missingByType(command, gathered);
  if (always.length + alternatives.length === 0) return;
  const either = alternatives.map(({ type, flags }) => `${flags.join(", ")} (for ${type})`).join(" or ");
  const all = [...always, ...(either === "" ? [] : [either])].join(", ");
  const isOne = always.length + alternatives.flatMap(({ flags }) => flags).length === 1;
  usage(`${isOne ? "A required flag is" : "Required flags are"} missing: ${all}.`, hint);
}

interface MissingFlags {
  readonly type: string;
  readonly flags: readonly string[];
}

/** The missing flags of each media type; empty as soon as one has none. */
function missingByType(command: Command, gathered: Gathered): readonly MissingFlags[] {
  const { values, more } = gathered;
  const contents = command.body?.contents ?? [];
  if (contents.length < 2 || (!command.body?.required && bodyEntries(command, gathered).length === 0))
    return [];
  if (command.flags.some(({ location, name }) => location === "content" && values.has(name))) return [];
  const requested = requestedType(command, gathered);
  const alternatives = contents
    .filter((content) => covers(content, requested))
    .map(({ type, needed = [] }): MissingFlags => {
      const missing = command.flags.filter(
        ({ serializedName, name, location, required }) =>
          location === "body" && !required && needed.includes(serializedName) && !values.has(name),
      );
      const said = new Set(more.map(([key]) => key));
      return {
        type,
        flags: missing
          .filter(({ serializedName }) => !said.has(serializedName))
          .map(({ name }) => `--${name}`),
      };
    });
  return alternatives.some(({ flags }) => flags.length === 0) ? [] : alternatives;
}

/** @throws Failure that names the flag of each invalid value. */
export async function requireValid(command: Command, gathered: Gathered): Promise<void> {
  for (const flag of command.flags) {
    const value = gathered.values.get(flag.name);
    if (value) requireListed(value, { shape: flag, flag: `--${flag.name}` });
  }
  const validate = await command.validate?.();
  const result = validate?.(validatedValue(command, gathered));
  if (!result || result.ok) return;
  // Issues of the whole request only summarize those of its parts.
  const parts = result.issues.filter(({ path }) => path !== "");
  const lines = (parts.length > 0 ? parts : result.issues).map(
    (issue) => `  ${flagOf(command, issue)}: ${issue.message}`,
  );
  usage(`The request is not valid:\n${[...new Set(lines)].join("\n")}`, "--no-validate sends it anyway.");
}

/** The params that a caller of the generated function would pass. */
function validatedValue(command: Command, gathered: Gathered): unknown {
  const others = command.flags.flatMap(({ name, serializedName, location }) => {
    const value =
      isInBody(location) || serializedName === command.beside ? undefined : gathered.values.get(name);
    return value === undefined ? [] : [[serializedName, asNumbers(value)] as const];
  });
  const content = command.flags.find(({ location }) => location === "content");
  const given = content && gathered.values.get(content.name);
  const entries = bodyEntries(command, gathered);
  const isAbsent = entries.length === 0 && (content !== undefined || command.body?.required !== true);
  const body = given ? asNumbers(given) : isAbsent ? undefined : asNumbers({ kind: "object", entries });
  // A body that is not an object is a property of its own.
  const key = command.body?.key ?? (given && given.kind !== "object" ? "body" : undefined);
  if (key !== undefined)
    return Object.fromEntries([...others, ...(body === undefined ? [] : [[key, body] as const])]);
  return Object.fromEntries([...others, ...Object.entries(Object(body) as object)]);
}

function isInBody(location: Flag["location"]): boolean {
  return location === "body" || location === "content" || location === "type";
}

/** The flag an issue is about, with the rest of its path (RFC 6901): `--message (0/role)`. */
function flagOf(command: Command, { path }: ValidationIssue): string {
  const [, ...steps] = path.split("/").map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  if (steps[0] !== undefined && steps[0] === command.body?.key) steps.shift();
  const content = command.flags.find(({ location }) => location === "content");
  const flag = command.flags.find(
    ({ serializedName, location }) => location !== "content" && serializedName === steps[0],
  );
  const rest = (flag ? steps.slice(1) : steps).join("/");
  const name = flag ?? content;
  if (name === undefined) return rest === "" ? "the request" : rest;
  return `--${name.name}${rest === "" ? "" : ` (${rest})`}`;
}
