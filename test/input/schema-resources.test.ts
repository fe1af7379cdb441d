// Schemas with an address of their own, and references that depend on where they were reached from. What the public
// suite asks is asked there; here is what OpenAPI documents do beside it.

import { afterAll, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { lower } from "../../generator/openapi/lower.js";
import { schemaText } from "../support/schema-text.js";
import { makeFolder, openDocument } from "./documents.js";

const document = `
openapi: 3.1.0
info: { title: Ids, version: "1" }
components:
  schemas:
    Pet:
      $id: https://example.com/schemas/pet.json
      type: object
      properties:
        owner: { $ref: "#/components/schemas/Owner" }
        kin: { type: array, items: { $ref: "#" } }
        tag: { $ref: ./tag.yaml }
    Owner: { type: object, properties: { name: { type: string } } }
    Page:
      $id: https://example.com/schemas/page.json
      type: object
      properties: { items: { type: array, items: { $dynamicRef: "#item" } } }
      $defs: { item: { $dynamicAnchor: item } }
    PetPage:
      $id: https://example.com/schemas/pet-page.json
      $ref: page.json
      $defs: { item: { $dynamicAnchor: item, $ref: pet.json } }
    Plain: { type: object, properties: { page: { $ref: "#/components/schemas/Page" } } }
`;
const folder = makeFolder({ "api.yaml": document, "tag.yaml": "type: string" });
afterAll(folder.remove);

const { sources, problems } = await openDocument({ cwd: folder.path, input: "api.yaml" });
const report = new Report();
const { definitions } = lower(sources, report);
const texts = new Map(definitions.map((definition) => [definition.name.text, schemaText(definition.schema)]));

const rows: readonly (readonly [what: string, name: string, want: string])[] = [
  [
    "pointers from the top of the file count where the schema itself has nothing there",
    "Pet",
    "{ kin?: array(ref Pet), owner?: ref Owner, tag?: ref tag.yaml# }",
  ],
  ["by itself a $dynamicRef means the nearest anchor", "Page", "{ items?: array(ref item) }"],
  ["a relative reference is relative to the $id", "PetPage", "ref item"],
  [
    "reached through another schema, its anchor counts",
    "Page_of_PetPage_item",
    "{ items?: array(ref item) }",
  ],
  ["a scope that says nothing new makes no copy", "Plain", "{ page?: ref Page }"],
];

test.each(rows)("%s", (_, name, want) => {
  expect(texts.get(name)).toBe(want);
});

test("nothing of it is reported, and nothing is fetched", () => {
  expect([...problems, ...report.problems]).toEqual([]);
});

test("each page has items of its own", () => {
  const itemOf = (name: string): string => {
    const schema = definitions.find((definition) => definition.name.text === name)?.schema;
    const items = schema?.kind === "object" ? schema.properties[0]?.schema : undefined;
    return items?.kind === "array" && items.items.kind === "ref" ? items.items.to : "";
  };
  expect(itemOf("Page")).toBe("#/components/schemas/Page/$defs/item");
  expect(itemOf("Page_of_PetPage_item")).toBe("#/components/schemas/PetPage/$defs/item");
});
