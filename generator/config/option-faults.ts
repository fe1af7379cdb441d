// What is wrong with options, in sentences. Knows their schema, not what they do.

import { readFileSync } from "node:fs";
import type { ErrorObject } from "ajv";
import type { Options } from "./options.js";

/** Empty when nothing is. */
export async function optionFaults(options: unknown): Promise<readonly string[]> {
  const { Ajv } = await import("ajv");
  const schema = JSON.parse(
    readFileSync(new URL("./options.schema.json", import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  if (validate(options)) return faultyRules(options as Options);
  return sentences(validate.errors ?? []);
}

function faultyRules({ names }: Options): readonly string[] {
  return (names?.rules ?? []).flatMap(({ match }, index) => {
    try {
      new RegExp(match, "u");
      return [];
    } catch {
      return [`the option names.rules[${index}].match is no regular expression: ${JSON.stringify(match)}`];
    }
  });
}

/** What a choice says of each of its variants is put together. */
function sentences(errors: readonly ErrorObject[]): readonly string[] {
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  // A variant may be a definition, whose path says nothing of the choice: what is inside the value is inside it too.
  const isInside = ({ schemaPath, instancePath }: ErrorObject, choice: ErrorObject): boolean =>
    schemaPath.startsWith(`${choice.schemaPath}/`) || instancePath.startsWith(`${choice.instancePath}/`);
  const outer = errors.filter((error) => !choices.some((choice) => isInside(error, choice)));
  return outer.flatMap((error) =>
    error.keyword === "anyOf"
      ? ofChoice(
          error,
          errors.filter((other) => isInside(other, error)),
        )
      : [sentence(error)],
  );
}

/** What is wrong inside the variant that was meant, where that shows; else what all variants ask for. */
function ofChoice(choice: ErrorObject, inside: readonly ErrorObject[]): readonly string[] {
  const isMeant = ({ instancePath, keyword }: ErrorObject): boolean =>
    instancePath.length > choice.instancePath.length || keyword === "additionalProperties";
  const meant = inside.filter(isMeant);
  if (meant.length > 0) return sentences(meant);
  const wanted = inside.map(({ params, message = "" }) =>
    "allowedValue" in params ? JSON.stringify(params["allowedValue"]) : message.replace(/^must be /, ""),
  );
  return [`${placeOf(choice)} must be ${[...new Set(wanted)].join(" or ")}`];
}

function sentence(error: ErrorObject): string {
  const place = placeOf(error);
  const params = error.params as { additionalProperty?: string; allowedValues?: readonly unknown[] };
  if (params.additionalProperty !== undefined)
    return `${place} ${error.instancePath === "" ? "have" : "has"} no property \`${params.additionalProperty}\``;
  const allowed = params.allowedValues
    ? `: ${params.allowedValues.map((value) => JSON.stringify(value)).join(", ")}`
    : "";
  return `${place} ${error.message ?? "is not right"}${allowed}`;
}

/** `the option names.operations["POST /a"]`. */
function placeOf({ instancePath }: ErrorObject): string {
  if (instancePath === "") return "the options";
  const keys = instancePath
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
  const path = keys.map((key) => (/^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("");
  return `the option ${path.replace(/^\./, "")}`;
}
