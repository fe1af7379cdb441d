// Plans → text: structures by the only ts-morph Project of the program, one createSourceFile a file with every statement
// at once, since each later edit would make the library read the file again. Knows nothing of schemas or of disks.

import { Project } from "ts-morph";
import { headOf, type PlainPlan } from "./plain-plan.js";

export class Printer {
  readonly #project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

  print(plan: PlainPlan): string {
    const source = this.#project.createSourceFile("file.ts", {
      statements: [`${headOf(plan)}\n`, ...plan.statements],
    });
    const text = source.getFullText();
    source.forget();
    return text;
  }
}
