// Every example and default of a document against its schema, as the document has both: findings are warnings.

import type { Report } from "../diagnostics/report.js";
import type { Json } from "../model/brands.js";
import { findExamples, type FoundExample } from "./examples/find-examples.js";
import { ExampleValidator, type Fault } from "./examples/example-validator.js";
import { PlainSchemas } from "./examples/plain-schemas.js";
import { child } from "../input/pointer.js";
import type { Sources } from "../input/sources.js";

/** Counts what it looked at. */
export function checkExamples(sources: Sources, report: Report): number {
  const schemas = new PlainSchemas(sources);
  const validator = new ExampleValidator();
  const examples = findExamples(sources);
  for (const example of examples) {
    const schema = schemas.at(example.schema, example.direction);
    for (const [name, fresh] of schemas.fresh()) validator.define(name, fresh);
    for (const { segments, message } of faultsOf(example, (value) => validator.faultsOf(schema, value))) {
      const inside = segments.length === 0 ? "" : ` at /${segments.join("/")}`;
      report.add("SW351", child(example.pointer, ...segments), { what: example.what, inside, message });
    }
  }
  return examples.length;
}

/** Where a body may be text, JSON written out as text is the value it stands for. */
function faultsOf(
  { value, mayBeText }: FoundExample,
  validated: (value: Json) => readonly Fault[],
): readonly Fault[] {
  const faults = validated(value);
  if (faults.length === 0 || !mayBeText || typeof value !== "string") return faults;
  try {
    return validated(JSON.parse(value) as Json).map((fault) => ({ ...fault, segments: [] }));
  } catch {
    return faults;
  }
}
