// The README's section on the command-line program.

import { kebab } from "../../writer/kebab.js";
import { variableName } from "../../writer/variable-name.js";
import { markdownBlock, markdownCode, section } from "../readme/encoders.js";
import type { Page } from "../readme/page.js";

/** `settings.cli` is null, or the package has this program when there is something to call. */
export function commandLine({ settings, operations, examples }: Page): string {
  const { cli, packageName, envPrefix } = settings;
  const shown = examples.paged ?? examples.short ?? examples.plain;
  if (cli === null || shown === null || operations.length === 0) return "";
  const command = [shown.chain.map(kebab).join(":"), kebab(shown.operation.name)].join(" ");
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
