// Plans → text, through the only ts-morph Project of the program where they are not text yet: one createSourceFile a
// run of structures, complete at once. Knows nothing of schemas or of disks.

import { Project } from "ts-morph";
import type { OutputSettings } from "../model/output-settings.js";
import type { PlannedFile, TextFile } from "./file-plan.js";
import { plainPlan, planText, type PlainPlan, type Statements } from "./print/plan-text.js";

export class Printer {
  readonly #project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

  print(plan: PlainPlan): string {
    return planText(plan, (run) => this.#printRun(run));
  }

  #printRun(statements: Statements): string {
    const source = this.#project.createSourceFile("file.ts", { statements: [...statements] });
    const text = source.getFullText();
    source.forget();
    return text.trimEnd();
  }
}

/** All at once, in this thread. */
export function print(files: readonly PlannedFile[], settings: OutputSettings): readonly TextFile[] {
  const printer = new Printer();
  return files.map((file) =>
    file.kind === "text"
      ? file
      : {
          kind: "text",
          path: `${file.module}.ts`,
          text: printer.print(plainPlan(file, settings.importExtension)),
        },
  );
}
