// Files of Node's own kind as uploads. Runs in Node alone: other platforms have no such streams.

import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toFile } from "../../templates/runtime/to-file.js";

test("toFile takes a stream of a file, and its name from where it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-upload-"));
  try {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "from disk");
    const file = await toFile(createReadStream(path));
    expect([file.name, file.type, await file.text()]).toEqual(["notes.txt", "", "from disk"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
