// The documented JavaScript of the Chat Completions operations, read from the vendor's document at test time.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Snippet {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly title: string | null;
  readonly language: "javascript" | "node.js";
  readonly code: string;
}

interface VendorExample {
  readonly title?: string;
  readonly request: Readonly<Record<string, string>>;
}
interface VendorOperation {
  readonly operationId: string;
  readonly "x-oaiMeta": { readonly examples: VendorExample | readonly VendorExample[] };
}
interface VendorDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, VendorOperation>>>>;
}

export function readSnippets(material: string): readonly Snippet[] {
  const text = readFileSync(join(material, "specs/openai/openapi-2026-05-13.yaml"), "utf8");
  const { paths } = parse(text) as VendorDocument;
  return Object.entries(paths)
    .filter(([path]) => path.startsWith("/chat/completions"))
    .flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) =>
        [operation["x-oaiMeta"].examples]
          .flat()
          .flatMap((example) => snippetsOf(method, path, { operation, example })),
      ),
    );
}

function snippetsOf(
  method: string,
  path: string,
  found: { readonly operation: VendorOperation; readonly example: VendorExample },
): readonly Snippet[] {
  const { operationId } = found.operation;
  return (["javascript", "node.js"] as const).flatMap((language) => {
    const code = found.example.request[language];
    return code === undefined
      ? []
      : [{ operationId, method, path, title: found.example.title ?? null, language, code }];
  });
}
