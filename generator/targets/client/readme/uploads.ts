// The README's section on uploads.

import type { Document } from "../../../model/document.js";
import type { Schema } from "../../../model/schema.js";
import { isArray, isBinary, isObject } from "../../../model/query/kinds.js";
import type { PlacedOperation } from "../../../model/query/operations.js";
import { definitionsById, lookupIn, resolvedValue } from "../../../model/query/resolve.js";
import { markdownCode } from "../../readme/encoders.js";
import { exampleArguments, methodAccess } from "../../readme/example-call.js";
import { code, section } from "../../readme/encoders.js";
import type { Page } from "../../readme/page.js";

/** Where something can be uploaded. */
export function files({ document, settings, operations, takesFiles }: Page): string {
  if (!takesFiles) return "";
  const name = JSON.stringify(settings.packageName);
  const uploads = operations.filter(({ operation }) =>
    operation.body?.contents.some(({ encoding }) => encoding === "multipart" || encoding === "bytes"),
  );
  const [first] = uploads;
  const where = first
    ? `, for ${markdownCode(methodAccess(first))}${uploads.length > 1 ? " and others" : ""}`
    : "";
  const upload = uploads.flatMap((placed) => uploadCall({ document, settings }, placed))[0];
  const use = (file: string): string => (upload ? `await ${upload(file)};` : `console.log(${file}.size);`);
  return section(
    "Files",
    `Uploads${where}, may be a \`Blob\`, a \`File\`, bytes, a \`Response\`, a stream or an async iterable. \`toFile\` sets the file name. \`fileFromPath\`, from an entry for Node.js, Bun and Deno, opens a path and reads the file while it is sent:`,
    code(
      `import { toFile } from ${name};`,
      `import { fileFromPath } from ${JSON.stringify(`${settings.packageName}/node`)};`,
      "",
      'const opened = await fileFromPath("package.json", { type: "application/json" });',
      use("opened"),
      "",
      'const made = await toFile(new TextEncoder().encode("Remember."), "notes.txt", { type: "text/plain" });',
      use("made"),
    ),
    "The API receives only the last segment of a path. A form with files is retried; a body that is a stream is not.",
  );
}

/** Writes the call with a file in it; nothing for an operation that has no place for one at the top of its params. */
function uploadCall(
  page: { readonly document: Document; readonly settings: Page["settings"] },
  placed: PlacedOperation,
): readonly ((file: string) => string)[] {
  const { call, body } = placed.operation;
  const content = body?.contents.find(({ encoding }) => encoding === "multipart" || encoding === "bytes");
  if (!call || !content) return [];
  const key = call.body === "key" && content.encoding === "bytes" ? "body" : null;
  const property = call.body === "spread" ? fileProperty(page.document, content.schema) : null;
  const found = key === null ? property : { name: key, isList: false };
  if (!found) return [];
  return [
    (file) => {
      const passed = exampleArguments(
        page,
        placed.operation,
        {},
        { [found.name]: found.isList ? `[${file}]` : file },
      );
      return `${methodAccess(placed)}(${passed.join(", ")})`;
    },
  ];
}

/** The first property that holds a file or a list of files, a required one before others. */
function fileProperty(
  document: Document,
  schema: Schema,
): { readonly name: string; readonly isList: boolean } | null {
  const look = lookupIn(definitionsById(document));
  const plain = (given: Schema): Schema => resolvedValue(given, look);
  const shape = plain(schema);
  if (!isObject(shape)) return null;
  const named = shape.properties.flatMap(({ serializedName, required, access, schema: own }) => {
    const value = plain(own);
    const isList = isArray(value) && isBinary(plain(value.items));
    return access !== "readOnly" && (isList || isBinary(value))
      ? [{ name: serializedName, isList, required }]
      : [];
  });
  return named.find(({ required }) => required) ?? named[0] ?? null;
}
