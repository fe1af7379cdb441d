// Operations → the command-line program: data for each command, a table that loads it, an entry. How the program works
// is templates/cli.

import type { Document, Operation } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { freeNames } from "../../model/query/free-name.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { ImportBag, type ModulePath } from "../../writer/symbols.js";
import { objectExpression, stringLiteral } from "../../writer/text.js";
import { commandAbout, commandData, commandNames, type CommandContext } from "./command-data.js";
import { programData } from "./program-data.js";
import { uniqueFiles, type ModuleMap } from "../modules.js";
import { kebab } from "../../writer/kebab.js";
import { ValidatorNames } from "../validators/validator-names.js";

const folder = "src/cli";
export const cliModule = `${folder}/index`;
export const mainModule = `${folder}/main`;

interface CliContext extends CommandContext {
  readonly document: Document;
  readonly settings: OutputSettings;
  /** Null when the output has no validators. */
  readonly validators: ValidatorNames | null;
}

/** A resource with commands, and the file they are in; one without a name holds those of the client itself. */
interface Group {
  readonly name: string;
  readonly about: string;
  readonly operations: readonly Operation[];
  /** Names of the commands, in the order of the operations. */
  readonly commands: readonly string[];
  readonly module: ModulePath;
}

/** True where there is something to call. */
export function hasCommands({ clientCalls, resources }: ModuleMap): boolean {
  return [clientCalls, ...resources.map(({ resource }) => resource)].some(
    ({ operations }) => operations.length > 0,
  );
}

/** Nothing where the user wants no program. */
export function emitCli(
  document: Document,
  modules: ModuleMap,
  { settings, security }: CliEmission,
): readonly FilePlan[] {
  const groups = groupsOf(modules);
  if (settings.cli === null) return [];
  const context: CliContext = {
    document,
    modules,
    settings,
    security,
    clientName: settings.clientName,
    validators: settings.requested.includes("validators") ? new ValidatorNames(modules, settings) : null,
  };
  return [
    ...groups.map((group) => commandsFile(group, context)),
    programFile(groups, context, settings.cli.bin),
    mainFile(),
  ];
}

export interface CliEmission {
  readonly settings: OutputSettings;
  readonly security: Operation["security"];
}

function groupsOf(modules: ModuleMap): readonly Group[] {
  const filled = modules.resources.filter(({ resource }) => resource.operations.length > 0);
  const preferred = filled.map(({ chain }) => chain.map((name) => kebab(name) || "resource"));
  const own = modules.clientCalls.operations;
  const [ownFile = "", ...files] = uniqueFiles(["client", ...preferred.map((chain) => chain.join("-"))]);
  const names = freeNames(
    preferred.map((chain) => chain.join(":")),
    { separator: "-" },
  );
  const group = (name: string, operations: readonly Operation[]): Omit<Group, "about" | "module"> => ({
    name,
    operations,
    commands: commandNames(operations, name === "" ? new Set(names) : new Set()),
  });
  const client = { ...group("", own), about: "", module: `${folder}/commands/${ownFile}` };
  return [
    ...(own.length > 0 ? [client] : []),
    ...filled.map(({ resource }, n) => ({
      ...group(names[n] ?? "", resource.operations),
      about: resource.summary ?? "",
      module: `${folder}/commands/${files[n] ?? ""}`,
    })),
  ];
}

function commandsFile(group: Group, context: CliContext): FilePlan {
  const { name, module } = group;
  const imports = new ImportBag(module, ["commands"]);
  const type = imports.use({ name: "Command", from: `${folder}/runtime/program`, typeOnly: true });
  const commands = group.operations.map((operation, n) => {
    const validator = validatorText(operation, module, context);
    return objectExpression(
      commandData(operation, group.commands[n] ?? "", context),
      validator === null ? {} : { validate: validator },
    );
  });
  return {
    kind: "source",
    module,
    title: `The commands of ${name === "" ? "the client itself" : name}.`,
    imports,
    statements: [`\nexport const commands: readonly ${type}[] = [${commands.join(",\n")}];`],
  };
}

/** Loads the validator of what the call takes. */
function validatorText(
  { call }: Operation,
  module: ModulePath,
  { validators, settings }: CliContext,
): string | null {
  if (validators === null || call === null || call.params === null) return null;
  const { validate } = validators.publicOf(call.params);
  const { module: paramsModule } = validators.innerOf(call.params);
  const from = stringLiteral(moduleSpecifier(module, paramsModule) + settings.importExtension);
  return `async () => (await import(${from})).${validate}`;
}

function programFile(groups: readonly Group[], context: CliContext, bin: string): FilePlan {
  const { document, settings } = context;
  const imports = new ImportBag(cliModule, ["program", "open", "options"]);
  const type = imports.use({ name: "Program", from: `${folder}/runtime/program`, typeOnly: true });
  const optionsType = imports.use({ name: "ClientOptions", from: "src/core/settings", typeOnly: true });
  const from = (module: ModulePath): string =>
    stringLiteral(moduleSpecifier(cliModule, module) + settings.importExtension);
  const resources = groups.map(({ name, about, operations, module, commands: named }) => {
    const commands = operations.map((operation, n) => ({
      name: named[n] ?? "",
      about: commandAbout(operation),
    }));
    return objectExpression({ name, about, commands }, { load: `() => import(${from(module)})` });
  });
  const data = programData({ document, settings, security: context.security, bin });
  const value = objectExpression(data, { resources: `[${resources.join(", ")}]`, open: "open" });
  const open = `const open: ${type}["open"] = async (options) => {
    const [{ APIClient }, { settingsFrom }] = await Promise.all([import(${from("src/core/client")}), import(${from("src/core/settings")})]);
    return new APIClient(settingsFrom(options as ${optionsType}));
  };`;
  return {
    kind: "source",
    module: cliModule,
    title:
      "The program: its resources and commands by name. The code of a resource is loaded when it is called.",
    imports,
    statements: [`\n${open}`, `\nexport const program: ${type} = ${value};`],
  };
}

function mainFile(): FilePlan {
  const module = mainModule;
  const imports = new ImportBag(module, []);
  const value = (name: string, from: ModulePath): string => imports.use({ name, from, typeOnly: false });
  const run = value("run", `${folder}/runtime/run`);
  const program = value("program", cliModule);
  const nodeIO = value("nodeIO", `${folder}/runtime/node-io`);
  return {
    kind: "source",
    module,
    title: "The entry of the program.",
    imports,
    statements: [`\nprocess.exitCode = await ${run}(${program}, ${nodeIO}());`],
  };
}
