// The vendor's whole document, generated once with the options kept beside this file: what its user would import, and
// the model it was made of. Needs the material.

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { planOutput } from "../support/plan-output.js";
import { generate, type Options, type Problem } from "../../generator/index.js";
import type { DefinitionId } from "../../generator/model/brands.js";
import type { Definition, Document, Operation, Resource } from "../../generator/model/document.js";
import { withDefaults } from "../../generator/config/defaults.js";
import { outputSettings } from "../../generator/settings.js";
import { root } from "../support/places.js";
import { print } from "../support/print-files.js";

export const vendorOptions = JSON.parse(
  readFileSync(join(root, "test/vendor/openai.options.json"), "utf8"),
) as Options;

export interface NamedOperation {
  /** `POST /threads/{thread_id}/runs`. */
  readonly key: string;
  /** `beta.threads.runs.create`. */
  readonly name: string;
  readonly operation: Operation;
}

export interface VendorOutput {
  /** Holds `openai/src`; inside the project, so that its modules can be imported. The caller removes it. */
  readonly folder: string;
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly operations: readonly NamedOperation[];
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
}

/** The document as JSON holds the same and reads faster than the YAML. */
export const vendorDocument = (material: string): string =>
  join(material, "specs/openai/openapi-2026-08-21.json");

export async function generateVendor(material: string): Promise<VendorOutput> {
  const folder = mkdtempSync(join(root, "test/.vendor-whole-"));
  const options = {
    ...vendorOptions,
    input: vendorDocument(material),
    packageName: "openai",
    format: false as const,
  };
  const outcome = await generate({ ...options, mode: "model", cwd: folder });
  const document = JSON.parse(outcome.model ?? "null") as Document;
  const settings = outputSettings(withDefaults(options), document);
  for (const { path, text } of print(planOutput(document, settings), settings)) {
    const file = join(folder, "openai", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    folder,
    document,
    problems: outcome.problems,
    operations: document.resources.flatMap((resource) => [...operationsOf(resource, [])]),
    definitions: new Map(document.definitions.map((definition) => [definition.id, definition])),
  };
}

function* operationsOf(resource: Resource, above: readonly string[]): Generator<NamedOperation> {
  const chain = [...above, resource.name];
  for (const operation of resource.operations) {
    const path = operation.path
      .map((part) => (part.kind === "text" ? part.text : `{${part.parameter}}`))
      .join("");
    const name = [...chain, operation.name].join(".");
    yield { key: `${operation.method.toUpperCase()} ${path}`, name, operation };
  }
  for (const child of resource.children) yield* operationsOf(child, chain);
}
