// The target `cli`: the package's command-line program, in src/cli.

import type { Document } from "../../model/document.js";
import { defaultSecurity } from "../client/settings.js";
import { readmePage, type Page } from "../readme/page.js";
import { defineTarget, type PackageParts, type TargetContext } from "../target.js";
import { cliRuntime, readTemplate } from "../templates-folder.js";
import { emitCli, hasCommands, mainModule } from "./emit-cli.js";
import { kebab } from "../../writer/kebab.js";
import { variableName } from "../../writer/variable-name.js";
import { markdownBlock, markdownCode, section } from "../readme/encoders.js";

/** What the program is built with; libraries are bundled into it, so that users of the package install none. */
const devDependencies = {
  "@types/node": "^20.19.0",
  esbuild: "^0.28.0",
  "jsonpath-rfc9535": "^1.3.0",
  yaml: "^2.9.0",
};

export const target = defineTarget({
  name: "cli",
  dependsOn: ["client", "package"],
  includedWith: ["client", "package"],
  files: (document, context) => {
    if (!isWritten(context)) return [];
    const { modules, settings, once } = context;
    return [...emitCli(document, modules, { settings, security: once(defaultSecurity) }), ...buildFiles()];
  },
  runtime: cliRuntime(mainModule),
  package: packageParts,
  readme: (_, context) => [
    { id: "command-line", text: commandLine(context.once(readmePage)), after: "small-bundles" },
  ],
});

function isWritten({ modules, settings }: TargetContext): boolean {
  return settings.cli !== null && hasCommands(modules);
}

function packageParts(_: Document, context: TargetContext): PackageParts {
  const { cli } = context.settings;
  if (cli === null || !isWritten(context)) return {};
  return {
    bin: { [cli.bin]: "dist/cli/main.js" },
    build: ["tsc -p tsconfig.cli.json", "node scripts/build-cli.js"],
    devDependencies,
    exclude: ["src/cli"],
  };
}

/** Type-checked apart, with Node's types, which the client must not need; bundled by a script. */
function buildFiles() {
  return [
    { kind: "text", path: "tsconfig.cli.json", text: readTemplate("package/tsconfig.cli.json") },
    { kind: "text", path: "scripts/build-cli.js", text: readTemplate("package/build-cli.js") },
  ] as const;
}

/** `settings.cli` is null, or the package has this program when there is something to call. */
function commandLine({ settings, operations, examples }: Page): string {
  const { cli, packageName, envPrefix } = settings;
  const shown = examples.paged ?? examples.short ?? examples.plain;
  if (cli === null || shown === null || operations.length === 0) return "";
  const words = [shown.chain.map(kebab).join(":"), kebab(shown.operation.name)];
  const command = words.filter((word) => word !== "").join(" ");
  const run = packageName === cli.bin ? `npx ${cli.bin}` : `npx --package ${packageName} ${cli.bin}`;
  return section(
    "Command line",
    markdownBlock(
      "sh",
      [
        `${run} --help`,
        `${run} ${command} --help`,
        `${run} ${command} --format jsonl --transform '$.id'`,
        `${run} @completion bash > ~/.local/share/bash-completion/completions/${cli.bin}`,
      ].join("\n"),
    ),
    `Every method is a command and every parameter a flag; path parameters may also be positional arguments. Credentials come from flags or the variables above, ${markdownCode(variableName(envPrefix, "baseURL"))} among them.`,
    "A value that is more than plain text is YAML or JSON (`'{role: user, content: Hello}'`). `--a.b` sets a property of an object, and `@file` is replaced by the text of a file. YAML or JSON on standard input sets values by their names in the API. Files to upload are given by their paths. Where a body has several media types, the values decide, or `--content-type` does. Numbers keep all their digits, in both directions.",
    "`--format` is `json`, `jsonl`, `yaml`, `pretty`, `table` or `raw`. `--transform` prints what a JSONPath selects, and `--output` writes to a file. Lists are read to their end or to `--max-items`; streams are printed as they arrive. On a terminal, output longer than the screen is shown in `$PAGER`, or `less`; `PAGER=cat` turns that off.",
    "`--dry-run` and `--curl` show a request instead of sending it, `--debug` shows the headers of requests and responses. Requests are validated before they are sent, unless `--no-validate` is given. `@completion` writes completion scripts for bash, zsh, fish and PowerShell (`pwsh`), `@manpages` writes manual pages.",
    "The exit code is 0 on success, 1 for an error from the API, 2 for a usage error, 3 for an unknown command, 4 for missing credentials, 5 for a connection error or timeout, and 130 when interrupted.",
  );
}
