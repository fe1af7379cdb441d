// The documented examples of the vendor's document as the material's index lists them: requests, answers, snippets.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../generator/model/brands.js";
import { vendorDocument } from "./output.js";

export interface VendorExample {
  /** `createResponse 2`. */
  readonly label: string;
  readonly operationId: string;
  /** Null where there is none, or none that is JSON. */
  readonly request: Json | null;
  readonly response: Json | null;
  /** Whether they satisfy the document's own schema; null = nobody can say. */
  readonly requestValid: boolean | null;
  readonly responseValid: boolean | null;
}

/** Invalid only because two variants of a oneOf match; with the tag deciding they are valid. */
const twoVariants: ReadonlySet<string> = new Set([
  "createConversationItems 0",
  "createEval 0",
  "createResponse 2",
  "beta_createResponse 2",
]);

export function readExamples(material: string): readonly VendorExample[] {
  const folder = join(material, "examples/openai");
  const [head = "", ...lines] = readFileSync(join(folder, "INDEX.tsv"), "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const label = `${cell("operationId")} ${cell("n")}`;
    const json = (kind: string): Json | null => {
      const file = join(folder, cell("operationId"), `${cell("n")}.${kind}.json`);
      return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Json) : null;
    };
    return {
      label,
      operationId: cell("operationId"),
      request: json("request"),
      response: json("response"),
      requestValid: twoVariants.has(label) ? true : validity(cell("request_valid")),
      responseValid: validity(cell("response_valid")),
    };
  });
}

function validity(text: string): boolean | null {
  if (text === "valid" || text === "valid_if_nullable") return true;
  return text === "INVALID" ? false : null;
}

export interface VendorSnippet {
  readonly label: string;
  readonly code: string;
}

interface RawExample {
  readonly request?: { readonly javascript?: string };
}
interface RawOperation {
  readonly operationId: string;
  readonly "x-oaiMeta"?: { readonly examples?: RawExample | readonly RawExample[] };
}
interface RawDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
}

/** The JavaScript of every operation's examples. */
export function readVendorSnippets(material: string): readonly VendorSnippet[] {
  const { paths } = JSON.parse(readFileSync(vendorDocument(material), "utf8")) as RawDocument;
  return Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap((operation) =>
      [operation["x-oaiMeta"]?.examples ?? []].flat().flatMap(({ request }, n) => {
        const code = request?.javascript;
        return code === undefined ? [] : [{ label: `${operation.operationId} ${n}`, code }];
      }),
    ),
  );
}
