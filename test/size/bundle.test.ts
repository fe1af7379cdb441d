// How much of the client one call brings along, and how long importing all of it takes.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { root } from "../support/places.js";

/**
 * Bytes, minified and gzipped. 130 of them are for headers, where several cookies are joined by `; ` and an object is
 * refused, and for lists of objects in undocumented query parameters, which have an index.
 */
const limit = 6_600;

function bundle(entry: string): { readonly text: Uint8Array; readonly files: readonly string[] } {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    absWorkingDir: root,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return { text: outputFiles[0]?.contents ?? new Uint8Array(), files };
}

test("one call of create with streams, retries and errors", () => {
  const { text } = bundle("test/size/entry.ts");
  const { length } = gzipSync(text, { level: 9 });
  console.log(`create: ${text.length} bytes minified, ${length} gzipped`);
  expect(length).toBeLessThanOrEqual(limit);
});

test("what the call does not use is not in it", () => {
  const { files } = bundle("test/size/create.ts");
  const strange =
    /(logging|service-client|webhooks|client-credentials|page|cookies|api-key|reserved|to-file|file-from-path|choose-body|form-.*|multipart.*|urlencoded.*|raw-body|(rule|validat|issue|json-issue|describe-value|recursion|schema|call-validation).*)\.ts$/;
  expect(files.filter((file) => strange.test(file))).toEqual([]);
});

test("the whole client is imported without work at import", () => {
  const { text } = bundle("generated/src/index.ts");
  const code = `const start = performance.now(); await import("data:text/javascript;base64,${Buffer.from(text).toString("base64")}"); console.log(performance.now() - start);`;
  const times = [1, 2, 3].map(() =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-"], { input: code, encoding: "utf8" })),
  );
  console.log(`import: ${Math.min(...times).toFixed(1)} ms`);
  // Ten milliseconds on a quiet machine; here others may be busy beside it.
  expect(Math.min(...times)).toBeLessThan(50);
});
