// Copied by sdkwright from its runtime. Changes made here are lost.
// What must hold before a request is sent: nothing required is missing, listed values are listed ones, and the
// generated check of the operation agrees. Knows nothing of how values travel.

import { bodyEntries } from "./body-entries.js";
import { asNumbers } from "./exact.js";
import { usage } from "./failure.js";
import type { Gathered, Values } from "./gather.js";
import type { CheckIssue, Command } from "./program.js";
import { requireListed } from "./values.js";

/** The flags that must be given and are not. */
export function missingFlags(command: Command, values: Values): readonly string[] {
  return command.flags.filter(({ name, required }) => required && !values.has(name)).map(({ name }) => name);
}

export function requireFlags(command: Command, values: Values, hint: string): void {
  const missing = missingFlags(command, values).map((name) => `--${name}`);
  if (missing.length > 0)
    usage(
      `${missing.length === 1 ? "A required flag is" : "Required flags are"} missing: ${missing.join(", ")}.`,
      hint,
    );
}

/** @throws Failure that names the flag of each value that is wrong. */
export async function requireValid(command: Command, gathered: Gathered): Promise<void> {
  for (const flag of command.flags) {
    const value = gathered.values.get(flag.name);
    if (value) requireListed(value, { shape: flag, flag: `--${flag.name}` });
  }
  const check = await command.check?.();
  const checked = check?.(checkedValue(command, gathered));
  if (!checked || checked.ok) return;
  // What is said of the whole request only sums up what is said of its parts.
  const parts = checked.issues.filter(({ path }) => path !== "");
  const lines = (parts.length > 0 ? parts : checked.issues).map(
    (issue) => `  ${flagOf(command, issue)}: ${issue.message}`,
  );
  usage(
    `The request is not what the API takes:\n${[...new Set(lines)].join("\n")}`,
    "--no-validate sends it anyway.",
  );
}

/** What a caller of the generated function would pass: everything but the path value that stands beside it. */
function checkedValue(command: Command, gathered: Gathered): unknown {
  const others = command.flags.flatMap(({ name, wire, place }) => {
    const value = place === "body" || place === "content" ? undefined : gathered.values.get(name);
    return value === undefined ? [] : [[wire, asNumbers(value)] as const];
  });
  const content = command.flags.find(({ place }) => place === "content");
  const given = content && gathered.values.get(content.name);
  const body = content
    ? given && asNumbers(given)
    : asNumbers({ kind: "object", entries: bodyEntries(command, gathered) });
  const { key } = command.body ?? {};
  if (key !== undefined)
    return Object.fromEntries([...others, ...(body === undefined ? [] : [[key, body] as const])]);
  return Object.fromEntries([...others, ...Object.entries(Object(body) as object)]);
}

/** The flag an issue is about, with the rest of its path (RFC 6901): `--message (0/role)`. */
function flagOf(command: Command, { path }: CheckIssue): string {
  const [, ...steps] = path.split("/").map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  if (steps[0] !== undefined && steps[0] === command.body?.key) steps.shift();
  const content = command.flags.find(({ place }) => place === "content");
  const flag = command.flags.find(({ wire, place }) => place !== "content" && wire === steps[0]);
  const rest = (flag ? steps.slice(1) : steps).join("/");
  const name = flag ?? content;
  if (name === undefined) return rest === "" ? "the request" : rest;
  return `--${name.name}${rest === "" ? "" : ` (${rest})`}`;
}
