// Every file of the output, target by target, each as soon as it is known. What goes wrong inside a target that is not
// ours is a diagnostic with its name.

import { bug } from "../bug.js";
import type { Report } from "../diagnostics/report.js";
import type { Document } from "../model/document.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { FilePlan, PlannedFile } from "../writer/file-plan.js";
import { messageOf, partsOf, TargetError } from "./declared.js";
import { TemplateError } from "./fill-template.js";
import { mapModules } from "./modules.js";
import { runtimeFiles, type RuntimeFile } from "./runtime-files.js";
import { isForeign } from "./select-targets.js";
import type { Target, TargetContext, PackageParts } from "./target.js";

export interface PlanRequest {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly targets: readonly Target[];
  readonly templates: ReadonlyMap<string, string>;
}

export function* planFiles(request: PlanRequest, report: Report): Iterable<PlannedFile> {
  const { document, targets } = request;
  const context = contextOf(request);
  const plans: FilePlan[] = [];
  const owners = new Map<string, Target>();
  for (const target of targets) {
    for (const file of filesOf(target, { document, context }, report)) {
      if (!isAllowed(file, target, owners, report)) continue;
      if (file.kind === "source") plans.push(file);
      yield file;
    }
  }
  const onMissing = (module: string, plan: FilePlan): void => {
    const owner = owners.get(foldedPath(plan));
    if (owner === undefined || !isForeign(owner))
      bug(`${plan.module} imports ${module}, which nothing writes`);
    report.add("SW512", null, {
      target: owner.name,
      message: `${pathOf(plan)} imports ${module}, which no target of this run writes`,
    });
  };
  for (const { file, owner } of copiesOf(() => runtimeFiles(plans, context, onMissing), report))
    if (isAllowed(file, owner, owners, report))
      yield isForeign(owner) ? { ...file, target: owner.name } : file;
}

function copiesOf(copy: () => readonly RuntimeFile[], report: Report): readonly RuntimeFile[] {
  try {
    return copy();
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    report.add("SW512", null, { target: error.target, message: error.message });
    return [];
  }
}

function contextOf({ document, settings, targets, templates }: PlanRequest): TargetContext {
  const results = new Map<unknown, unknown>();
  const context: TargetContext = {
    settings,
    modules: mapModules(document, settings),
    targets,
    templates,
    isRequested: (name) => settings.requested.includes(name),
    once<T>(compute: (document: Document, context: TargetContext) => T): T {
      if (!results.has(compute)) results.set(compute, compute(document, context));
      return results.get(compute) as T;
    },
  };
  return context;
}

interface Inputs {
  readonly document: Document;
  readonly context: TargetContext;
}

function* filesOf(target: Target, inputs: Inputs, report: Report): Iterable<PlannedFile> {
  const { document, context } = inputs;
  try {
    if (isForeign(target)) yield* foreignFiles(target, inputs, report);
    else yield* target.files(document, context);
  } catch (error) {
    if (error instanceof TemplateError)
      report.add("SW517", null, { template: error.template, message: error.message });
    else if (error instanceof TargetError)
      report.add("SW512", null, { target: error.target, message: error.message });
    else if (isForeign(target)) report.add("SW512", null, { target: target.name, message: messageOf(error) });
    else throw error;
  }
}

/** Files of a target that is not ours: each with its name, since what is wrong with them is told to its author. */
function* foreignFiles(target: Target, { document, context }: Inputs, report: Report): Iterable<PlannedFile> {
  const parts = partsOf(target, document, context);
  for (const file of target.files(document, context)) {
    if (!isPlannedFile(file)) {
      report.add("SW512", null, {
        target: target.name,
        message: `its \`files\` gave what is no file: ${inspected(file)}`,
      });
      continue;
    }
    if (file.kind === "source") {
      checkPackages(file, { target: target.name, parts }, report);
      // Statements go to another thread, where a function cannot: refused here, however large the document is.
      structuredClone(file.statements);
    }
    yield { ...file, target: target.name };
  }
}

/** A target may be written in JavaScript, where no compiler has looked at what it returns. */
function isPlannedFile(file: unknown): boolean {
  if (typeof file !== "object" || file === null || !("kind" in file)) return false;
  if (file.kind === "text")
    return "path" in file && typeof file.path === "string" && "text" in file && typeof file.text === "string";
  if (file.kind !== "source" || !("module" in file) || !("title" in file)) return false;
  const isNamed = typeof file.module === "string" && typeof file.title === "string";
  return isNamed && "imports" in file && "statements" in file && Array.isArray(file.statements);
}

function inspected(file: unknown): string {
  if (typeof file !== "object" || file === null) return String(file);
  return `an object with the keys ${Object.keys(file).join(", ")}`;
}

/** Path below the output folder. */
export function pathOf(file: PlannedFile): string {
  return file.kind === "source" ? `${file.module}.ts` : file.path;
}

/** Equal for paths that some file system takes for one. */
function foldedPath(file: PlannedFile): string {
  return pathOf(file).normalize("NFKC").toUpperCase().toLowerCase();
}

/** Segments that are portable names: nothing hidden, no way up, no drive, no device. */
const segment =
  /^(?!\.)(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[^<>:"/\\|?*\u0000-\u001f]*[^<>:"/\\|?*\u0000-\u001f .]$/i;

function isAllowed(file: PlannedFile, target: Target, owners: Map<string, Target>, report: Report): boolean {
  const path = pathOf(file);
  if (!path.split("/").every((part) => segment.test(part))) {
    if (!isForeign(target)) return true;
    report.add("SW513", null, { target: target.name, path });
    return false;
  }
  const other = owners.get(foldedPath(file));
  owners.set(foldedPath(file), target);
  if (other === undefined || (!isForeign(target) && !isForeign(other))) return true;
  report.add("SW514", null, { target: target.name, path, other: other.name });
  return false;
}

interface Declared {
  readonly target: string;
  readonly parts: PackageParts;
}

/** Modules of Node.js need no declaration. */
function checkPackages(plan: FilePlan, { target, parts }: Declared, report: Report): void {
  const declared = new Set(
    [parts.dependencies, parts.peerDependencies].flatMap((packages) => Object.keys(packages ?? {})),
  );
  for (const { package: specifier } of plan.imports.packages) {
    const name = packageName(specifier);
    if (specifier.startsWith("node:") || declared.has(name)) continue;
    report.add("SW516", null, { target, path: `${plan.module}.ts`, name });
  }
}

/** `@scope/name/entry` → `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
