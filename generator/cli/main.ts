#!/usr/bin/env node
// The `sdkwright` program: flags → generate → lines on stderr → exit code. Knows no stage of the pipeline.
// Exit codes: 0 done, 1 problems or stale output, 2 usage, 70 a mistake of ours, 130 interrupted.

import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { generateCommand } from "./generate.js";
import { initCommand } from "./init.js";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
  readonly description: string;
};

function program(): Command {
  return new Command("sdkwright")
    .description(manifest.description)
    .version(manifest.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
    .addCommand(generateCommand())
    .addCommand(initCommand());
}

async function main(): Promise<number> {
  // Written to by a pipe that closes early (`| head`): nothing is left to say.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 70));
  process.once("SIGINT", () => process.exit(130));
  try {
    await program().parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.stderr.write("sdkwright made a mistake. Please report it with the document that caused it.\n");
    return 70;
  }
}

process.exitCode = await main();
