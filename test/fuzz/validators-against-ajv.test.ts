// An independent judge: our validators and Ajv say the same of random values, for every kind of schema.

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { declId } from "../support/document-builder.js";
import { loadValidators } from "../support/run-validators.js";
import { documents } from "./families.js";
import { jsonSchemaOf } from "./json-schema-of.js";
import { valuesOf } from "./values-of.js";

/** Values a family; raise it for a longer look. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 1500);

describe.each(documents)("%s", (_, document) => {
  test("the verdict is Ajv's, and the issues agree with it", async () => {
    const ours = await loadValidators(document);
    const ajv = new Ajv2020({ strict: false, ownProperties: true });
    ajv.addSchema(jsonSchemaOf(document) as object, "document");
    const theirs = ajv.compile({ $ref: "document#/$defs/Root" });
    let valid = 0;
    fc.assert(
      fc.property(valuesOf(declId("Root"), document), (made) => {
        const text = JSON.stringify(made);
        const value: unknown = JSON.parse(text);
        const verdict = theirs(value);
        valid += Number(verdict);
        expect({ value, is: ours.is("Root", value) }).toEqual({ value, is: verdict });
        const issues = ours.issues("Root", value);
        expect({ value, found: issues.length > 0 }).toEqual({ value, found: !verdict });
        expect(issues.filter(({ code }) => code === "unreadable")).toEqual([]);
        expect(ours.issues("Root", value, { all: false })).toEqual(issues.slice(0, 1));
        expect(JSON.stringify(value)).toBe(text);
      }),
      { numRuns: runs, seed: 20260821 },
    );
    // A test of nothing but invalid values, or of nothing but valid ones, would say little.
    expect(valid).toBeGreaterThan(runs / 20);
    expect(valid).toBeLessThan(runs - runs / 20);
  });
});
