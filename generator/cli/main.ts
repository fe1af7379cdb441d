#!/usr/bin/env node
// The `sdkwright` program: flags → generate → lines on stderr → exit code. Exit codes: 0 done, 1 problems or stale
// output, 2 usage, 70 an internal error, 129, 130, 143 interrupted.

import * as nodeModule from "node:module";
import { Command, CommanderError } from "commander";
import { generateCommand } from "./generate.js";
import { initCommand } from "./init.js";
import { inspectCommand } from "./inspect.js";
import { lintCommand } from "./lint.js";
import { description, version } from "./manifest.js";

/** What ends a program from outside, with its number: the shell's exit code is 128 more. */
const interruptions = [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const;

function program(): Command {
  return new Command("sdkwright")
    .description(description)
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addCommand(generateCommand())
    .addCommand(lintCommand())
    .addCommand(inspectCommand())
    .addCommand(initCommand());
}

async function main(): Promise<number> {
  // The formatter's allocator gives memory back at once: some 50 MiB less for a large document, in the same time.
  process.env["MIMALLOC_PURGE_DELAY"] ??= "0";
  // Written to by a pipe that closes early (`| head`): nothing is left to say.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));
  // A handler waits until files are moved as a whole; without one, the process would end between two of them.
  for (const [signal, number] of interruptions) process.once(signal, () => process.exit(128 + number));
  try {
    await program().parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.stderr.write("Internal error in sdkwright. Please report it with the document that caused it.\n");
    return 70;
  }
}

/** Where Node has it (22.1), what is loaded from here on is compiled once: the pipeline and its libraries. */
function keepCompiled(): void {
  const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
  if (typeof enable === "function") enable();
}

keepCompiled();
process.exitCode = await main();
