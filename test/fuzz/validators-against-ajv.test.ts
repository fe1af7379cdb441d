// An independent judge: our validators and Ajv say the same of random values, for every kind of schema.

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionId } from "../support/document-builder.js";
import { loadValidators } from "../support/run-validators.js";
import { documents } from "./families.js";
import { jsonSchemaOf } from "./json-schema-of.js";
import { valuesOf } from "./values-of.js";

/** Values a family: half a minute in all. A longer look is `FUZZ_RUNS=100000`, after changes to validators. */
const runs = Number(process.env["FUZZ_RUNS"] ?? 5000);
/** Values that are there at once: made in rounds, each from a seed of its own. */
const round = 5000;
const seed = 20260821;

interface Result {
  readonly value: unknown;
  readonly is: boolean;
  readonly theirs: boolean;
  readonly codes: readonly string[];
}

describe.each(documents)("%s", (_, document) => {
  test(
    "the verdict is Ajv's, and the issues agree with it",
    async () => {
      const ours = await loadValidators(document);
      const ajv = validatorOf();
      ajv.addSchema(jsonSchemaOf(document) as object, "document");
      const theirs = ajv.compile({ $ref: "document#/$defs/Root" });
      const values = valuesOf(definitionId("Root"), document);
      let valid = 0;
      const wrong: Result[] = [];
      const validator = (made: unknown): void => {
        const text = JSON.stringify(made);
        const value: unknown = JSON.parse(text);
        const result = theirs(value);
        valid += Number(result);
        const is = ours.is("Root", value);
        const issues = ours.issues("Root", value);
        const first = ours.issues("Root", value, { all: false });
        const agrees =
          is === result &&
          issues.length > 0 === !result &&
          JSON.stringify(first) === JSON.stringify(issues.slice(0, 1)) &&
          issues.every(({ code }) => code !== "unreadable") &&
          JSON.stringify(value) === text;
        if (!agrees) wrong.push({ value, is, theirs: result, codes: issues.map(({ code }) => code) });
      };
      for (let done = 0; done < runs; done += round) {
        fc.sample(values, { numRuns: Math.min(round, runs - done), seed: seed + done }).forEach(validator);
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      // A test of nothing but invalid values, or of nothing but valid ones, would say little.
      expect(valid).toBeGreaterThan(runs / 20);
      expect(valid).toBeLessThan(runs - runs / 20);
    },
    // A longer look takes ten seconds and more where nothing else runs.
    300_000,
  );
});

/** Ajv, but for `multipleOf`: it divides, and 1e21 / 3 is rounded to a whole number. */
function validatorOf(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  ajv.removeKeyword("multipleOf");
  return ajv.addKeyword({
    keyword: "multipleOf",
    type: "number",
    validate: (of: number, value: number) => Number.isInteger(value) && written(value) % BigInt(of) === 0n,
  });
}

/** All digits of a whole number as it is written, not as it is kept: 3e23 is 3 and 23 zeros. */
function written(value: number): bigint {
  return BigInt(value.toLocaleString("en", { useGrouping: false }));
}
