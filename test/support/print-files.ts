// Planned files → their text, printed alone or formatted too, as a run makes them.

import type { OutputSettings } from "../../generator/model/output-settings.js";
import { TextFormatter, type Formatting } from "../../generator/writer/format-text.js";
import { plainPlan, textOf } from "../../generator/writer/plain-plan.js";
import { Printer } from "../../generator/writer/print.js";
import type { PlannedFile, TextFile } from "../../generator/writer/file-plan.js";

export function print(
  files: readonly PlannedFile[],
  { importExtension }: Pick<OutputSettings, "importExtension">,
): readonly TextFile[] {
  const printer = new Printer();
  return files.map((file) => {
    if (file.kind === "text") return file;
    const plan = plainPlan(file, importExtension);
    return { kind: "text", path: `${file.module}.ts`, text: textOf(plan) ?? printer.print(plan) };
  });
}

export async function format(
  files: readonly TextFile[],
  formatting: Formatting = { by: "oxfmt" },
): Promise<readonly TextFile[]> {
  const formatter = new TextFormatter();
  return Promise.all(
    files.map(async (file) => {
      const text = await formatter.format(file.path, file.text, formatting);
      if (typeof text !== "string") throw new Error("failed" in text ? text.reason : text.message);
      return { ...file, text };
    }),
  );
}
